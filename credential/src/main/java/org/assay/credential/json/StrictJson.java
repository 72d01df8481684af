package org.assay.credential.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON that somebody else wrote: UTF-8 without a byte order mark, no duplicate names, nothing after the
/// value, no unpaired surrogates, at most 64 levels, 512 KB and 40 digits in a number.
///
/// Everything in this library reads through here, so two parsers can never disagree about one document.
public final class StrictJson {
    /// Largest document read, in bytes.
    public static final int MAX_BYTES = 512 * 1024;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_CHARS = 40;
    private static final int MAX_NAMES = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_CHARS)
                            .maxStringLength(MAX_BYTES)
                            .maxTokenCount(MAX_NAMES * 10L)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    /// A tree sees for itself that a name stands twice; asking the parser too costs as much as the rest of it.
    private static final ObjectReader TREES = MAPPER.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private StrictJson() {}

    /// Parses one object.
    ///
    /// @throws MalformedJson if the bytes are not one JSON object within the limits
    public static ObjectNode parseObject(byte[] bytes) {
        if (parse(bytes) instanceof ObjectNode object) return object;
        throw new MalformedJson("not a JSON object");
    }

    /// Parses one value of any kind.
    ///
    /// @throws MalformedJson if the bytes are not one JSON value within the limits
    public static JsonNode parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES)
            throw new MalformedJson("larger than %d bytes: %d".formatted(MAX_BYTES, bytes.length));
        try {
            var isPlain = isPlainAscii(bytes);
            var tree = isPlain ? TREES.readTree(bytes) : TREES.readTree(decode(bytes));
            if (tree == null || tree.isMissingNode()) throw new MalformedJson("empty");
            if (!isPlain || hasEscapes(bytes)) refuseUnpairedSurrogates(tree);
            return tree;
        } catch (CharacterCodingException unreadable) {
            throw new MalformedJson("not UTF-8");
        } catch (JacksonException unreadable) {
            throw new MalformedJson(oneLine(unreadable.getOriginalMessage()));
        } catch (NumberFormatException unreadable) {
            throw new MalformedJson("a number has more digits in its exponent than any number needs");
        }
    }

    /// Left to itself the parser would guess UTF-16 and UTF-32 where it sees zeros; ASCII without zeros it cannot
    /// take for anything else.
    private static boolean isPlainAscii(byte[] bytes) {
        var seen = 0L;
        var at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) seen |= (long) EIGHT.get(bytes, at);
        for (; at < bytes.length; at++) seen |= bytes[at];
        for (var i = 0; i < Math.min(bytes.length, 4); i++) if (bytes[i] == 0) return false;
        return (seen & HIGH_BITS) == 0;
    }

    /// Whether there is a backslash. Looks at eight bytes at a time: what it leaves of them has a byte of zero where
    /// one stands.
    private static boolean hasEscapes(byte[] bytes) {
        var at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            var left = (long) EIGHT.get(bytes, at) ^ BACKSLASHES;
            if ((left - LOW_BITS & ~left & HIGH_BITS) != 0) return true;
        }
        for (; at < bytes.length; at++) if (bytes[at] == '\\') return true;
        return false;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.startsWith("\uFEFF")) throw new MalformedJson("starts with a byte order mark");
        return text;
    }

    /// Writes without white space; the same tree always gives the same bytes.
    public static byte[] write(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /// The mapper behind this class, for records.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static void refuseUnpairedSurrogates(JsonNode node) {
        if (node.isString() && hasUnpairedSurrogate(node.stringValue()))
            throw new MalformedJson("a string holds half of a character");
        for (var property : node.properties()) {
            if (hasUnpairedSurrogate(property.getKey())) throw new MalformedJson("a name holds half of a character");
            refuseUnpairedSurrogates(property.getValue());
        }
        if (node.isArray()) for (var element : node) refuseUnpairedSurrogates(element);
    }

    private static boolean hasUnpairedSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) return true;
            i++;
        }
        return false;
    }

    private static String oneLine(String message) {
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
