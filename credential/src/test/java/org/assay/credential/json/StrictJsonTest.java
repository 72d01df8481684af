package org.assay.credential.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assay.credential.Cast;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What two parsers read in two ways is read in none here.
class StrictJsonTest {
    private static final boolean IS_LONG = Boolean.getBoolean("long");
    private static final int DOCUMENTS = IS_LONG ? 200_000 : 20_000;

    static java.util.stream.Stream<Arguments> refused() {
        return java.util.stream.Stream.of(
                Arguments.of("{\"a\":1,\"a\":1}", "Duplicate"),
                Arguments.of("{\"a\":1,\"\\u0061\":2}", "Duplicate"),
                Arguments.of("{\"a\":{\"b\":1,\"b\":1}}", "Duplicate"),
                Arguments.of("\uFEFF{}", "byte order mark"),
                Arguments.of("{}{}", "railing"),
                Arguments.of("{} x", ""),
                Arguments.of("{}\u0000", ""),
                Arguments.of("{\"a\":\"\\ud800\"}", "urrogate|half of a character"),
                Arguments.of("{\"\\udc00\":1}", "urrogate|half of a character"),
                Arguments.of("{\"a\":\"\\udc00\\ud800\"}", "urrogate|half of a character"),
                Arguments.of("{\"a\":\"\u0001\"}", ""),
                Arguments.of("{'a':1}", ""),
                Arguments.of("{a:1}", ""),
                Arguments.of("{\"a\":01}", ""),
                Arguments.of("{\"a\":+1}", ""),
                Arguments.of("{\"a\":.5}", ""),
                Arguments.of("{\"a\":NaN}", ""),
                Arguments.of("{\"a\":1,}", ""),
                Arguments.of("{\"a\":1/*x*/}", ""),
                Arguments.of("", "empty"),
                Arguments.of("[".repeat(65) + "]".repeat(65), "depth"),
                Arguments.of("9".repeat(41), "umber"),
                Arguments.of("-8e377943687391462", "exponent"),
                Arguments.of("{\"a\":1e99999999999}", "exponent"),
                Arguments.of("{\"a\":1E-99999999999}", "exponent"),
                Arguments.of("[" + "1,".repeat(100_001) + "1]", "oken"),
                Arguments.of("\"" + "x".repeat(StrictJson.MAX_BYTES) + "\"", "larger than"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotOnePlainValue(String text, String reason) {
        assertThatThrownBy(() -> StrictJson.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedJson.class)
                .hasMessageMatching(".*(%s).*".formatted(reason));
    }

    @Test
    void refusesEveryEncodingButUtf8() {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16))
            assertThatThrownBy(() -> StrictJson.parse("{\"a\":1}".getBytes(charset)))
                    .as(charset.name())
                    .isInstanceOf(MalformedJson.class);
        for (var bytes :
                new int[][] {{0xc0, 0x80}, {0xed, 0xa0, 0x80}, {0xff}, {0xe2, 0x82}, {0xf4, 0x90, 0x80, 0x80}}) {
            var text = new byte[bytes.length + 2];
            text[0] = text[text.length - 1] = '"';
            for (var i = 0; i < bytes.length; i++) text[i + 1] = (byte) bytes[i];
            assertThatThrownBy(() -> StrictJson.parse(text)).isInstanceOf(MalformedJson.class);
        }
    }

    /// What we read, the parser behind JSON-LD reads as the same.
    @Test
    void readsNothingOtherThanTheParserBehindJsonLdDoes() {
        var read = 0;
        for (var document : documents()) {
            JsonNode ours;
            try {
                ours = StrictJson.parse(document);
            } catch (MalformedJson refused) {
                continue;
            }
            try (JsonReader reader =
                    Json.createReader(new StringReader(new String(document, StandardCharsets.UTF_8)))) {
                var theirs = reader.readValue();
                assertThat(isSame(ours, theirs))
                        .as(() -> new String(document, StandardCharsets.UTF_8))
                        .isTrue();
                read++;
            } catch (NumberFormatException | UnsupportedOperationException limit) {
                // That parser has a limit of its own on exponents.
            } catch (JsonException refused) {
                throw new AssertionError(new String(document, StandardCharsets.UTF_8), refused);
            }
        }
        assertThat(read).isGreaterThan(DOCUMENTS / 10);
    }

    private static boolean isSame(JsonNode ours, JsonValue theirs) {
        return switch (theirs.getValueType()) {
            case OBJECT ->
                ours.isObject()
                        && ours.size() == theirs.asJsonObject().size()
                        && theirs.asJsonObject().entrySet().stream()
                                .allMatch(member -> isSame(ours.path(member.getKey()), member.getValue()));
            case ARRAY -> {
                var same = ours.isArray() && ours.size() == theirs.asJsonArray().size();
                for (var i = 0; same && i < ours.size(); i++)
                    same = isSame(ours.path(i), theirs.asJsonArray().get(i));
                yield same;
            }
            case STRING -> ours.isString() && ours.stringValue().equals(((jakarta.json.JsonString) theirs).getString());
            case NUMBER ->
                ours.isNumber()
                        && ours.decimalValue().compareTo(((jakarta.json.JsonNumber) theirs).bigDecimalValue()) == 0;
            case TRUE -> ours.isBoolean() && ours.booleanValue();
            case FALSE -> ours.isBoolean() && !ours.booleanValue();
            case NULL -> ours.isNull();
        };
    }

    /// What we read, JavaScript reads as the same, and writes in the same canonical form.
    @Test
    void readsAndWritesAsJavaScriptDoes(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasNode(), "there is no node");
        var lines = new StringBuilder();
        var expected = new ArrayList<String>();
        for (var document : documents()) {
            try {
                var ours = StrictJson.parse(document);
                expected.add(new String(CanonicalJson.write(ours), StandardCharsets.UTF_8));
                lines.append(java.util.Base64.getEncoder().encodeToString(document))
                        .append('\n');
            } catch (IllegalArgumentException refused) {
                // Stricter than JavaScript, as meant; or a number that no double holds.
            }
        }
        var input = Files.writeString(folder.resolve("in"), lines);
        var script = Files.writeString(folder.resolve("canonical.js"), """
                const fs = require('fs');
                const canonical = v => v === null || typeof v !== 'object' ? JSON.stringify(v)
                  : Array.isArray(v) ? '[' + v.map(canonical).join(',') + ']'
                  : '{' + Object.keys(v).sort().map(k => JSON.stringify(k) + ':' + canonical(v[k])).join(',') + '}';
                const out = fs.readFileSync(process.argv[2], 'utf8').split('\\n').filter(l => l)
                  .map(l => Buffer.from(canonical(JSON.parse(Buffer.from(l, 'base64').toString('utf8')))).toString('base64'));
                fs.writeFileSync(process.argv[3], out.join('\\n'));
                """);
        var output = folder.resolve("out");
        var node = new ProcessBuilder("node", script.toString(), input.toString(), output.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        var theirs = Files.readAllLines(output);
        assertThat(theirs).hasSameSizeAs(expected).hasSizeGreaterThan(DOCUMENTS / 10);
        for (var i = 0; i < theirs.size(); i++)
            assertThat(new String(java.util.Base64.getDecoder().decode(theirs.get(i)), StandardCharsets.UTF_8))
                    .isEqualTo(expected.get(i));
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    /// Written by a generator, or a signed credential, and then changed in a few places.
    private static List<byte[]> documents() {
        var random = new Random(20260302);
        var documents = new ArrayList<byte[]>();
        var signed = Cast.signed().bytes();
        for (var i = 0; i < DOCUMENTS; i++) {
            var text = new StringBuilder();
            value(random, text, 0);
            var bytes = i % 16 == 0 ? signed.clone() : text.toString().getBytes(StandardCharsets.UTF_8);
            if (i % 3 == 0 && bytes.length > 0)
                bytes[random.nextInt(bytes.length)] = (byte) "{}[],:\"\\0e.-u \n".charAt(random.nextInt(15));
            documents.add(bytes);
        }
        return documents;
    }

    private static void value(Random random, StringBuilder out, int depth) {
        switch (random.nextInt(depth > 4 ? 4 : 6)) {
            case 0 -> out.append(List.of("true", "false", "null").get(random.nextInt(3)));
            case 1 -> string(random, out);
            case 2 -> out.append(Double.longBitsToDouble(random.nextLong())).append(random.nextInt(9) == 0 ? "0" : "");
            case 3 ->
                out.append(random.nextInt(2000) - 1000)
                        .append(List.of("", ".0", "e0", "E+2", "e-7", ".5e21", "e22")
                                .get(random.nextInt(7)));
            case 4 -> {
                out.append('[');
                for (var i = random.nextInt(4); i > 0; i--) {
                    value(random, out, depth + 1);
                    if (i > 1) out.append(',');
                }
                out.append(']');
            }
            default -> {
                out.append('{');
                for (var i = random.nextInt(4); i > 0; i--) {
                    string(random, out);
                    out.append(':');
                    value(random, out, depth + 1);
                    if (i > 1) out.append(',');
                }
                out.append('}');
            }
        }
    }

    private static void string(Random random, StringBuilder out) {
        out.append('"');
        for (var i = random.nextInt(5); i > 0; i--)
            out.append(List.of(
                            "a",
                            "B",
                            "é",
                            "€",
                            "𝄞",
                            "\\n",
                            "\\u0000",
                            "\\u00e9",
                            "\\ud834\\udd1e",
                            "\\\\",
                            "\\\"",
                            "/",
                            "\u007f",
                            "\u2028",
                            "__proto__",
                            "\\ud834",
                            "ﬀ",
                            "1")
                    .get(random.nextInt(18)));
        out.append('"');
    }

    /// Names that JavaScript keeps for itself are names like others.
    @Test
    void keepsEveryNameAsItIs() {
        for (var name : Map.of("__proto__", 1, "constructor", 1, "", 1).keySet())
            assertThat(StrictJson.parse("{\"%s\":1}".formatted(name).getBytes(StandardCharsets.UTF_8))
                            .has(name))
                    .isTrue();
    }
}
