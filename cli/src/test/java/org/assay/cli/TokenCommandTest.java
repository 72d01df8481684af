package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SdJwt;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.KeyFile;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tokens in and out of the command: JWT and SD-JWT, credentials and presentations.
class TokenCommandTest {
    private static final String UNSIGNED = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "validFrom": "2026-03-01T00:00:00Z", "name": "Survey Data Analysis",
             "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}}
            """;
    private static final String CLAIMS = """
            {"vct": "https://aldermere.example/survey", "given_name": "Ines", "birthdate": "2001-02-03"}
            """;

    @TempDir
    private Path folder;

    private final Command command = new Command();
    private String issuer = "";

    @BeforeEach
    void drawAKey() {
        issuer = command.run("keygen", "-o", folder.resolve("key")).out().strip();
    }

    @ParameterizedTest
    @CsvSource({"jwt, JWT, EdDSA", "vc+jwt, vc+jwt, EdDSA", "vc+sd-jwt, vc+sd-jwt, EdDSA"})
    void issuesTokensThatItVerifiesAndShows(String form, String type, String algorithm) throws IOException {
        var token = issue(UNSIGNED, "--as", form);
        var verified = command.run("verify", token);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("of type " + type).contains("by " + issuer);
        assertThat(command.run("inspect", token).out())
                .contains("\"typ\" : \"%s\"".formatted(type), "\"alg\" : \"" + algorithm, "Survey Data Analysis");
        Files.writeString(token, Files.readString(token).replaceFirst("\\.e", ".f"));
        assertThat(command.run("verify", token).code()).isEqualTo(Assay.INVALID);
    }

    @Test
    void theHolderKeepsBackWhatMayBeKeptBackAndProvesTheRest() throws IOException {
        assertThat(command.run("keygen", "-o", folder.resolve("holder")).code()).isZero();
        var holder = KeyFile.read(Files.readString(folder.resolve("holder")), new char[0], SecretAccess.toStoreKeys());
        var token = issue(
                CLAIMS,
                "--as",
                "dc+sd-jwt",
                "--disclosable",
                "/birthdate",
                "--disclosable",
                "/given_name",
                "--holder",
                "did:key:" + holder.publicKey());
        assertThat(command.run("inspect", token).out()).contains("\"birthdate\"", "\"_sd\"", "disclosures");
        var shown = new KeyBinding("https://kestrel.example", "n-1")
                .bind(
                        SdJwt.parse(Files.readString(token).strip()).disclosing(java.util.List.of("/given_name")),
                        holder,
                        Command.NOON);
        var file = Files.writeString(folder.resolve("shown"), shown.text());
        assertThat(command.run("inspect", file).out())
                .contains("keyBinding", "n-1")
                .doesNotContain("2001-02-03");
        var good = command.run("verify", "--audience", "https://kestrel.example", "--nonce", "n-1", file);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out()).contains("shown by who holds the key");
        var replayed = command.run("verify", "--audience", "https://kestrel.example", "--nonce", "n-2", file);
        assertThat(replayed.code()).isEqualTo(Assay.INVALID);
        assertThat(replayed.out()).contains("invalid: the proof repeats another nonce");
        assertThat(command.run("verify", "--nonce", "n-2", file).err()).contains("--audience and --nonce");
        assertThat(command.run("verify", "--audience", "a", "--nonce", "n", token)
                        .code())
                .as("bound, but nobody proves it")
                .isEqualTo(Assay.INVALID);
    }

    @Test
    void presentationsAnswerWhoAsked() throws IOException {
        var credential = Files.readString(issue(UNSIGNED, "--as", "vc+jwt")).strip();
        var token = issue("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                 "holder": "%s", "aud": "https://kestrel.example", "nonce": "n-1",
                 "verifiableCredential": [{"@context": "https://www.w3.org/ns/credentials/v2",
                   "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,%s"}]}
                """.formatted(issuer, credential), "--as", "vc+jwt");
        var good = command.run("verify", "--domain", "https://kestrel.example", "--challenge", "n-1", token);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out()).contains("/verifiableCredential/0: valid");
        assertThat(command.run("verify", "--domain", "https://other.example", token)
                        .code())
                .isEqualTo(Assay.INVALID);
    }

    @Test
    void takesKeysAndDocumentsFromFiles() throws IOException {
        var key = SigningKey.generate(org.assay.credential.key.KeyType.P384, new java.security.SecureRandom());
        var jwk = JsonWebKeys.write(key.publicKey());
        var document = Files.writeString(folder.resolve("did.json"), """
                {"id": "did:web:aldermere.example", "assertionMethod": ["#1"], "verificationMethod": [{"id": "#1",
                  "type": "JsonWebKey", "controller": "did:web:aldermere.example", "publicKeyJwk": %s}]}
                """.formatted(jwk));
        var secret = ((org.assay.credential.key.CurveSigningKey) key).scalar(SecretAccess.toStoreKeys());
        jwk.put("d", java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        var file = Files.writeString(folder.resolve("key.jwk"), "{\"secretKeyJwk\": %s}".formatted(jwk));
        var unsigned = Files.writeString(folder.resolve("unsigned.json"), UNSIGNED);
        var issued =
                command.run("issue", "-k", file, "--as", "vc+jwt", "--method", "did:web:aldermere.example#1", unsigned);
        var token = Files.writeString(folder.resolve("token"), issued.out());
        assertThat(command.run("verify", "--offline", token).code()).isEqualTo(Assay.UNKNOWN);
        var verified = command.run(
                "verify",
                "--offline",
                "--document",
                "https://aldermere.example/.well-known/did.json=" + document,
                token);
        assertThat(verified.code()).as(verified.out()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--as nonsense, no such form",
        "--as jwt --suite eddsa-jcs-2022, a token has no suite",
        "--as vc+jwt --disclosable /name, nothing is kept back",
        "--as dc+sd-jwt, vct",
        "--as dc+sd-jwt --holder nowhere.jwk, nowhere.jwk"
    })
    void saysWhatDoesNotGoTogether(String options, String reason) throws IOException {
        var unsigned = Files.writeString(folder.resolve("unsigned.json"), UNSIGNED);
        var line = "issue -k %s %s %s".formatted(folder.resolve("key"), options, unsigned);
        var ran = command.run((Object[]) line.split(" "));
        assertThat(ran.code()).isEqualTo(Assay.USAGE);
        assertThat(ran.err()).contains(reason).doesNotContain("\tat ");
    }

    private Path issue(String unsigned, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("unsigned.json"), unsigned);
        var words = new java.util.ArrayList<Object>(java.util.List.of("issue", "-k", folder.resolve("key")));
        words.addAll(java.util.List.of(options));
        words.add(file);
        var issued = command.run(words.toArray());
        assertThat(issued.code()).as(issued.err()).isZero();
        return Files.writeString(folder.resolve("signed"), issued.out());
    }
}
