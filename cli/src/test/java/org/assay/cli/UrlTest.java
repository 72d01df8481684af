package org.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is checked may be somewhere else.
class UrlTest {
    private static final String URL = "https://aldermere.example/credentials/1";

    @TempDir
    private Path folder;

    private final Command command = new Command();

    @Test
    void checksWhatIsAtAUrlAndSaysWhereNothingIs() throws IOException {
        var key = folder.resolve("key.pem");
        command.run("keygen", "-o", key);
        var unsigned = Files.writeString(folder.resolve("u.json"), """
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}}""");
        command.web.put(
                URL, command.run("issue", "-k", key, unsigned).out().strip().getBytes(UTF_8));
        var valid = command.run("verify", "-q", URL);
        assertThat(valid.code()).as(valid.out() + valid.err()).isEqualTo(Assay.VALID);
        assertThat(valid.out()).startsWith(URL + ": valid");
        var missing = command.run("verify", URL + "0");
        assertThat(missing.code()).isEqualTo(Assay.USAGE);
        assertThat(missing.err()).contains(URL + "0");
        assertThat(command.run("verify", "--offline", URL).code()).isEqualTo(Assay.USAGE);
    }
}
