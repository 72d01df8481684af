package org.assay.credential.jose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Signs many VC-JWTs that differ in some texts only, such as one achievement's for all who earned it.
/// Gives the same token as [BadgeToken#sign] would, for little more than its signature. Safe for use by
/// several threads.
///
/// Where a value would have to be escaped, or is empty, the token is made from the beginning.
public final class BadgeTemplate {
    private static final Pattern PLACE = Pattern.compile("~slot~(\\d+)~|\"~time~(\\d+)~\"");

    private final ObjectNode sample;
    private final List<JsonPointer> pointers;
    private final SigningKey key;
    private final String keyId;
    private final byte[] header;
    /// By value. Threads may overwrite each other's here, which costs time and nothing else.
    private final @Nullable Told[] told;
    private final List<byte[]> constants = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /// Where a value goes, as it is or as seconds since 1970.
    private record Place(int value, boolean inSeconds) {}

    /// A time as it is given and as it is written; many recipients share one.
    private record Told(String time, byte[] seconds) {}

    private BadgeTemplate(ObjectNode sample, List<JsonPointer> pointers, SigningKey key, String keyId) {
        this.sample = sample;
        this.pointers = pointers;
        this.key = key;
        this.keyId = keyId;
        this.told = new Told[pointers.size()];
        var whole = BadgeToken.sign(sample, key, keyId).text();
        this.header = whole.substring(0, whole.indexOf('.') + 1).getBytes(StandardCharsets.US_ASCII);
    }

    /// @param sample a credential without proof, as for any recipient
    /// @param pointers JSON Pointers to the texts that differ, such as `/credentialSubject/id`
    /// @throws IllegalArgumentException if the sample could not be signed, or a pointer leads to no text
    public static BadgeTemplate of(ObjectNode sample, List<String> pointers, SigningKey key, String keyId) {
        for (var pointer : pointers)
            if (!sample.at(pointer).isString()) throw new IllegalArgumentException("no text at " + pointer);
        if (PLACE.matcher(sample.toString()).find()) throw new IllegalArgumentException("sample has a slot already");
        var compiled = pointers.stream().map(JsonPointer::compile).toList();
        var template = new BadgeTemplate(sample.deepCopy(), compiled, key, keyId);
        template.cut();
        return template;
    }

    /// The token with these values in place of the sample's.
    ///
    /// @param values in the order of the pointers
    /// @throws IllegalArgumentException if one that is a time is none, or there are more or fewer than
    /// places
    public String sign(List<String> values) {
        if (values.size() != pointers.size())
            throw new IllegalArgumentException("%d values for %d places".formatted(values.size(), pointers.size()));
        if (!values.stream().allMatch(BadgeTemplate::isWrittenAsItIs)) return fromTheBeginning(values);
        var parts = new byte[2 * places.size() + 1][];
        for (var i = 0; i < places.size(); i++) {
            parts[2 * i] = constants.get(i);
            parts[2 * i + 1] = bytes(places.get(i), values);
        }
        parts[2 * places.size()] = constants.getLast();
        return CompactJws.signed(header, joined(parts), key);
    }

    private static byte[] joined(byte[][] parts) {
        var length = 0;
        for (var part : parts) length += part.length;
        var whole = new byte[length];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private byte[] bytes(Place place, List<String> values) {
        var value = values.get(place.value());
        return place.inSeconds() ? seconds(value, place.value()) : value.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] seconds(String time, int slot) {
        var known = told[slot];
        if (known != null && known.time().equals(time)) return known.seconds();
        var seconds = Long.toString(DateTimeStamp.parse(time).getEpochSecond()).getBytes(StandardCharsets.US_ASCII);
        told[slot] = new Told(time, seconds);
        return seconds;
    }

    private void cut() {
        var names = new ArrayList<String>();
        for (var i = 0; i < pointers.size(); i++) names.add("~slot~%d~".formatted(i));
        var marked = BadgeToken.claims(filled(names), BadgeTemplate::seconds);
        var text = new String(StrictJson.write(marked), StandardCharsets.UTF_8);
        var from = 0;
        var found = PLACE.matcher(text);
        while (found.find()) {
            constants.add(text.substring(from, found.start()).getBytes(StandardCharsets.UTF_8));
            var inSeconds = found.group(1) == null;
            places.add(new Place(Integer.parseInt(found.group(inSeconds ? 2 : 1)), inSeconds));
            from = found.end();
        }
        constants.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode seconds(JsonNode time) {
        var text = time.asString("");
        if (!text.startsWith("~slot~")) return BadgeToken.seconds(time);
        return StrictJson.mapper().getNodeFactory().stringNode(text.replace("slot", "time"));
    }

    private static boolean isWrittenAsItIs(String value) {
        for (var i = 0; i < value.length(); i++) {
            var unit = value.charAt(i);
            if (unit < ' ' || unit == '"' || unit == '\\' || unit >= Character.MIN_SURROGATE) return false;
        }
        return !value.isEmpty();
    }

    private String fromTheBeginning(List<String> values) {
        return BadgeToken.sign(filled(values), key, keyId).text();
    }

    private ObjectNode filled(List<String> values) {
        var document = sample.deepCopy();
        for (var i = 0; i < values.size(); i++) {
            var place = pointers.get(i);
            if (document.at(place.head()) instanceof ArrayNode array)
                array.set(
                        place.last().getMatchingIndex(),
                        StrictJson.mapper().getNodeFactory().stringNode(values.get(i)));
            else ((ObjectNode) document.at(place.head())).put(place.last().getMatchingProperty(), values.get(i));
        }
        return document;
    }
}
