package org.assay.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import org.assay.credential.bake.Carriers;
import org.assay.credential.bake.PngBaker;
import org.assay.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What strangers send, by HTTP as they send it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@FreshDatabase
class VerificationTest {
    private static final String BOUNDARY = "-----------------------------29384756";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final byte[] DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>".getBytes(UTF_8);
    private static final byte[] DOCUMENT = """
            %PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
            trailer << /Root 1 0 R /Size 3 >>
            startxref
            0
            %%EOF
            """.getBytes(UTF_8);
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> post(String type, String accept, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/verifications"))
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"badge.png\"\r\n"
                                + "Content-Type: application/octet-stream\r\n\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return post("multipart/form-data; boundary=" + BOUNDARY, "text/html", body.toByteArray());
    }

    private HttpResponse<String> form(String name, String value) throws IOException, InterruptedException {
        return post(
                "application/x-www-form-urlencoded",
                "text/html",
                (name + "=" + URLEncoder.encode(value, UTF_8)).getBytes(UTF_8));
    }

    /// The credential itself goes back to be compared with an address, whatever it came in.
    @Test
    void aBadgeInAnyPictureGetsAReport() throws Exception {
        var credential = Samples.credential();
        for (var picture : new byte[][] {PIXEL, DRAWING, DOCUMENT}) {
            var answer = upload(Carriers.bake(picture, credential));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("Intact and in date", "Survey Data Analysis", "Is it authentic?")
                    .contains("\"proofValue\"");
        }
    }

    @Test
    void pastedTextGetsAReport() throws Exception {
        var answer = form("text", "\n " + new String(Samples.credential(), UTF_8) + " ");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Intact and in date");
    }

    @Test
    void aProgramGetsTheReportAsJson() throws Exception {
        for (var type : new String[] {"application/json", "application/vc+ld+json", "application/vc"}) {
            var answer = post(type, "application/json", Samples.credential());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"outcome\":\"PASSED\"", "\"check\":\"PROOF\"")
                    .doesNotContain("\"text\"");
        }
    }

    @Test
    void whateverIsMalformedGetsAReportToo() throws Exception {
        var baked = PngBaker.bake(PIXEL, Samples.credential());
        byte[][] malformed = {
            new byte[0],
            "<!doctype html><title>Hello</title>".getBytes(UTF_8),
            Arrays.copyOf(baked, baked.length - 20),
            PIXEL,
            ("[".repeat(100_000)).getBytes(UTF_8),
            ("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).getBytes(UTF_8),
            new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe},
            "{\"type\":\"VerifiableCredential\"".getBytes(UTF_8)
        };
        for (var file : malformed) {
            var answer = upload(file);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("There is no credential in this.", "Is it authentic?")
                    .doesNotContain("Is it current?", "was not looked at");
        }
    }

    @Test
    void textThatIsNoCredentialIsToldWhatWasExpected() throws Exception {
        var page = form("text", "hello there").body();
        assertThat(page)
                .contains("Expected was a credential in JSON, a token, a link to one, or a picture (PNG, SVG) or PDF");
        assertThat(page.substring(0, page.indexOf("<details"))).doesNotContain("Unrecognized token");
        assertThat(post("application/json", "application/json", "hello".getBytes(UTF_8))
                        .body())
                .contains("\"check\":\"STATUS\"");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        var answer = upload(new byte[3 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Choose one under 2 MB");
        answer = upload(new byte[13 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("no larger than its page says");
        assertThat(post("application/json", "application/json", new byte[3 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void textThatIsTooLongForAFormIsRefusedInWords() throws Exception {
        var answer = form("text", "x".repeat(2 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void nothingAtAllIsAskedForAgain() throws Exception {
        var answer = form("text", " ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose a file, paste a credential");
    }

    @Test
    void addressesInsideANetworkAreNotAsked() throws Exception {
        for (var address : new String[] {
            "http://127.0.0.1:" + port + "/verify",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://169.254.169.254/latest/meta-data/",
            "file:///etc/passwd",
            "http://localhost:8080/wallet",
            "not an address"
        }) {
            var answer = form("address", address);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("f-address-error");
        }
    }

    @Test
    void aWordOfTheCredentialCannotBecomeMarkup() throws Exception {
        var hostile = Samples.credential(it -> it.name("x"));
        var text = new String(hostile, UTF_8).replace("\"x\"", "\"</textarea><script>alert(1)</script>\"");
        assertThat(form("text", text).body()).doesNotContain("<script>alert");
    }

    @Test
    void anAddressOfTheCandidateIsComparedOnTheReportPage() throws Exception {
        var body = "text=" + URLEncoder.encode(new String(Samples.credential(), UTF_8), UTF_8)
                + "&email=ines%40post.example";
        var answer = post("application/x-www-form-urlencoded", "text/html", body.getBytes(UTF_8));
        assertThat(answer.body()).contains("It was issued to this person").doesNotContain("ines@post.example\",");
    }
}
