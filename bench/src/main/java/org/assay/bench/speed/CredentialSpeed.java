package org.assay.bench.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assay.credential.Check;
import org.assay.credential.Issuer;
import org.assay.credential.Outcome;
import org.assay.credential.Verifier;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.BadgeTemplate;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Ed25519SigningKey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.Signatures;
import org.assay.credential.key.SigningKey;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.DataIntegrityProof;
import org.assay.credential.proof.IssuingTemplate;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import tools.jackson.databind.node.ObjectNode;

/// What issuing and verifying one credential cost beside the signature alone.
///
/// `CredentialSpeed SAMPLE [ROUNDS]`: the sample is an unsigned Open Badges 3.0 credential in JSON.
public final class CredentialSpeed {
    static final Instant CREATED = Instant.parse("2026-03-14T09:26:53Z");
    static final int MILLIS = 40;
    private static final int RECIPIENTS = 1000;
    private static final List<String> RECIPIENT = List.of(
            "/id",
            "/validFrom",
            "/validUntil",
            "/credentialSubject/id",
            "/credentialSubject/identifier/0/identityHash",
            "/credentialSubject/identifier/0/salt",
            "/credentialSubject/result/0/value",
            "/credentialSubject/result/1/value",
            "/evidence/0/id",
            "/credentialStatus/id",
            "/credentialStatus/statusListIndex");

    private CredentialSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var sample = StrictJson.parseObject(Files.readAllBytes(Path.of(arguments[0])));
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        var key = key();
        var method = VerificationMethod.idOf(key.publicKey());
        ((ObjectNode) sample.path("issuer")).put("id", "did:key:" + key.publicKey());
        var run = new Interleaved();
        addRaw(run, key);
        addOurs(run, sample, key, method);
        addTokens(run, sample, key, method);
        addStatus(run, sample, key, method);
        addBaking(run, Issuer.sign(sample, key, method, CREATED).bytes());
        run.run(3 * rounds, rounds, MILLIS);
        print(run);
    }

    static void addRaw(Interleaved run, Ed25519SigningKey key) {
        var message = new byte[64];
        var signature = key.sign(message);
        var seed = key.seed(SecretAccess.toStoreKeys());
        var point = key.publicKey().bytes();
        run.add("raw sign", () -> key.sign(message));
        run.add("raw verify", () -> key.publicKey().verify(message, signature));
        run.add("raw sign, pure Java", () -> {
            var own = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(seed, 0, point, 0, message, 0, message.length, own, 0);
            return own;
        });
        run.add("raw verify, pure Java", () -> Ed25519.verify(signature, 0, point, 0, message, 0, message.length));
    }

    static void addOurs(Interleaved run, ObjectNode sample, Ed25519SigningKey key, String method) {
        var signed = Issuer.sign(sample, key, method, CREATED).bytes();
        var contexts = KnownContexts.bundled();
        var jsonLd = SafeJsonLd.bundled();
        var verifier = new Verifier(Fetcher.offline(), Clock.fixed(CREATED, ZoneOffset.UTC));
        run.add("parse", () -> StrictJson.parseObject(signed));
        run.add(
                "canonicalise, compiled",
                () -> jsonLd.canonicaliseCompiled(sample).orElseThrow());
        run.add("canonicalise, reference", () -> jsonLd.canonicaliseByReference(sample));
        run.add("verify proof", () -> {
            var document = StrictJson.parseObject(signed);
            return DataIntegrityProof.of((ObjectNode) document.path("proof")).isBy(key.publicKey(), document, contexts);
        });
        run.add("verify, whole report", () -> verifier.verify(signed));
        addTemplate(run, "issue, by template", Cryptosuite.EDDSA_RDFC_2022, sample, key, method);
        addTemplate(run, "issue eddsa-jcs-2022, by template", Cryptosuite.EDDSA_JCS_2022, sample, key, method);
        run.add("issue, any document", () -> Issuer.sign(sample, key, method, CREATED));
    }

    /// Each time for somebody else: all that differs between two recipients of an achievement.
    private static void addTemplate(
            Interleaved run, String name, Cryptosuite suite, ObjectNode sample, Ed25519SigningKey key, String method) {
        var pointers = RECIPIENT.stream()
                .filter(pointer -> sample.at(pointer).isString())
                .toList();
        var template = IssuingTemplate.of(sample, pointers, key, method, suite);
        if (!template.isCompiled()) throw new IllegalStateException("no template of " + pointers);
        var recipients = new ArrayList<List<String>>();
        for (var i = 0; i < RECIPIENTS; i++) {
            var number = i;
            recipients.add(pointers.stream()
                    .map(pointer -> another(sample.at(pointer).stringValue(), number))
                    .toList());
        }
        var next = new int[1];
        run.add(
                name,
                () -> template.sign(recipients.get(next[0]++ % RECIPIENTS), CREATED.plusSeconds(next[0] / RECIPIENTS)));
    }

    /// The same with other letters and digits at its end.
    private static String another(String text, int number) {
        var suffix = Integer.toString(10_000 + number);
        return text.length() <= suffix.length() || text.endsWith("Z")
                ? text
                : text.substring(0, text.length() - suffix.length()) + suffix;
    }

    /// A token signs its whole text, so what it costs beside a signature is told against one over as many bytes.
    private static void addTokens(Interleaved run, ObjectNode sample, Ed25519SigningKey key, String method) {
        var token = BadgeToken.sign(sample, key, method);
        var text = token.text();
        var message = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        var signature = key.sign(message);
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var verifier = new Verifier(Fetcher.offline(), Clock.fixed(CREATED, ZoneOffset.UTC));
        run.add("raw sign, a token", () -> key.sign(message));
        run.add("raw verify, a token", () -> key.publicKey().verify(message, signature));
        run.add("issue, VC-JWT", () -> BadgeToken.sign(sample, key, method));
        var pointers = RECIPIENT.stream()
                .filter(pointer -> sample.at(pointer).isString())
                .toList();
        var template = BadgeTemplate.of(sample, pointers, key, method);
        var values = pointers.stream()
                .map(pointer -> another(sample.at(pointer).stringValue(), 1))
                .toList();
        run.add("issue, VC-JWT by template", () -> template.sign(values));
        run.add("verify proof, VC-JWT", () -> CompactJws.parse(text).isBy(key.publicKey()));
        run.add("verify, whole report, VC-JWT", () -> verifier.verify(bytes));
    }

    /// A list of a million that was checked before, and the same credential without any status.
    private static void addStatus(Interleaved run, ObjectNode sample, Ed25519SigningKey key, String method) {
        var url = sample.at("/credentialStatus/statusListCredential").asString("");
        var list = StatusList.empty(1 << 20)
                .credential(
                        url,
                        sample.at("/issuer/id").asString(""),
                        StatusPurpose.REVOCATION,
                        CREATED.minusSeconds(60),
                        CREATED.plusSeconds(86_400));
        var published = Issuer.sign(list, key, method, CREATED).bytes();
        Fetcher fetcher = (asked, _) -> asked.toString().equals(url)
                ? new Fetched.Document(published, "application/json", asked)
                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "not here");
        var verifier = new Verifier(fetcher, Clock.fixed(CREATED, ZoneOffset.UTC)).rememberingLists();
        var with = Issuer.sign(sample, key, method, CREATED).bytes();
        var without = Issuer.sign(sample.deepCopy().without("credentialStatus"), key, method, CREATED)
                .bytes();
        if (verifier.verify(with).check(Check.Kind.STATUS).outcome() != Outcome.PASSED)
            throw new IllegalStateException("no status");
        run.add("whole report, status list remembered", () -> verifier.verify(with));
        run.add("whole report of the same without a status", () -> verifier.verify(without));
    }

    private static void addBaking(Interleaved run, byte[] signed) {
        var random = new Random(1);
        var picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 512; y++) for (var x = 0; x < 512; x++) picture.setRGB(x, y, random.nextInt(1 << 12) << 4);
        var png = png(picture);
        run.add("bake into a PNG of " + png.length / 1024 + " KB", () -> PngBaker.bake(png, signed));
        run.add("copy of that PNG", png::clone);
        run.add("encode that PNG", () -> png(picture));
    }

    private static byte[] png(BufferedImage picture) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Ed25519SigningKey key() {
        var seed = new byte[32];
        seed[0] = 9;
        return SigningKey.restoreEd25519(seed, SecretAccess.toStoreKeys());
    }

    static void print(Interleaved run) {
        System.out.println("Signatures by " + Signatures.chosen().name());
        System.out.println("| operation | us | KB allocated | x raw sign | x raw verify |\n|---|---|---|---|---|");
        for (var name : run.names()) {
            var sign = run.ratio(name, "raw sign");
            var verify = run.ratio(name, "raw verify");
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.3f (%.3f-%.3f) | %.3f (%.3f-%.3f) |%n",
                    name,
                    1e6 / run.median(name),
                    run.allocatedBytes(name) / 1024.0,
                    sign[0],
                    sign[1],
                    sign[2],
                    verify[0],
                    verify[1],
                    verify[2]);
        }
        System.out.println("(" + run.sink() + ")");
    }
}
