import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.ld.signature.VerificationMethod;
import com.apicatalog.ld.signature.eddsa.EdDSASignature2022;
import com.apicatalog.multikey.MultiKey;
import com.apicatalog.vc.method.resolver.MethodResolver;
import com.apicatalog.vc.proof.Proof;
import com.apicatalog.vc.verifier.Verifier;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Scanner;

/// Issues and verifies one credential with iron, on demand and for a while: `Iron SAMPLE CONTEXTS`.
///
/// Reads `issue MILLIS` or `verify MILLIS` from lines on its input, and answers each with operations in a second of this
/// thread's processor time.
public final class Iron {
    private static final URI METHOD = URI.create("did:example:bench#key");
    private static final com.sun.management.ThreadMXBean THREAD =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private interface Operation {
        void run() throws Throwable;
    }

    public static void main(String[] arguments) throws Throwable {
        var text = Files.readAllBytes(Path.of(arguments[0]));
        var loader = loader(Path.of(arguments[1]));
        var suite = new EdDSASignature2022();
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = new MultiKey();
        key.setAlgorithm("ED25519");
        key.setPrivateKey(last32(pair.getPrivate().getEncoded()));
        key.setPublicKey(last32(pair.getPublic().getEncoded()));
        key.setId(METHOD);
        key.setController(URI.create("did:example:bench"));
        // Its own copy of the contexts of version 2 clashes with those of Open Badges 3.0.3.
        var issuer = suite.createIssuer(key).loader(loader).useBundledContexts(false);
        var purpose = URI.create("https://w3id.org/security#assertionMethod");
        var verifier = Verifier.with(suite)
                .loader(loader)
                .useBundledContexts(false)
                .statusValidator(_ -> {})
                .methodResolvers(List.of(always(key)));
        var contexts = json(text).get("@context");
        Operation issue = () -> {
            var draft = suite.createDraft(key, purpose);
            draft.created(Instant.parse("2026-03-14T09:26:53Z"));
            write(issuer.sign(json(text), draft).compacted(contexts.asJsonArray()));
        };
        var draft = suite.createDraft(METHOD, purpose);
        draft.created(Instant.parse("2026-03-14T09:26:53Z"));
        var signed = write(issuer.sign(json(text), draft).compacted(contexts.asJsonArray()));
        Operation verify = () -> verifier.verify(json(signed));
        verify.run();
        serve(issue, verify);
    }

    /// Both encodings end with the key itself.
    private static byte[] last32(byte[] encoding) {
        return Arrays.copyOfRange(encoding, encoding.length - 32, encoding.length);
    }

    private static void serve(Operation issue, Operation verify) throws Throwable {
        var lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            var words = lines.nextLine().split(" ");
            var operation = words[0].equals("issue") ? issue : verify;
            var nanos = Integer.parseInt(words[1]) * 1_000_000L;
            var start = THREAD.getCurrentThreadCpuTime();
            var count = 0L;
            var spent = 0L;
            while (spent < nanos) {
                operation.run();
                count++;
                spent = THREAD.getCurrentThreadCpuTime() - start;
            }
            System.out.println(count * 1e9 / spent);
        }
    }

    private static MethodResolver always(MultiKey key) {
        return new MethodResolver() {
            @Override
            public VerificationMethod resolve(URI id, DocumentLoader loader, Proof proof) {
                return key;
            }

            @Override
            public boolean isAccepted(URI id) {
                return true;
            }
        };
    }

    private static DocumentLoader loader(Path contexts) throws Throwable {
        var all = json(Files.readAllBytes(contexts));
        var documents = new HashMap<String, Document>();
        for (var url : all.keySet()) documents.put(url, JsonDocument.of(all.getJsonObject(url)));
        return (url, _) -> {
            var document = documents.get(url.toString());
            if (document == null) throw new IllegalStateException("not at hand: " + url);
            return document;
        };
    }

    private static JsonObject json(byte[] text) {
        try (var reader = Json.createReader(new ByteArrayInputStream(text))) {
            return reader.readObject();
        }
    }

    private static byte[] write(JsonObject object) {
        var text = new StringWriter();
        try (var writer = Json.createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
