package org.assay.credential.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.credential.json.DateTimeStamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An assertion of Open Badges 1 or 2, as it says of itself. Nothing of it is checked here.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Assertion"
public final class Ob2Assertion {
    private static final List<String> CONTEXTS =
            List.of("https://w3id.org/openbadges/v1", "https://w3id.org/openbadges/v2");

    private static final int DAY_CHARS = 10;

    private final ObjectNode json;

    private Ob2Assertion(ObjectNode json) {
        this.json = json;
    }

    public static Ob2Assertion of(ObjectNode json) {
        return new Ob2Assertion(json.deepCopy());
    }

    /// Whether the JSON has the look of one.
    public static boolean isOne(JsonNode json) {
        var context = json.path("@context").toString();
        if (CONTEXTS.stream().anyMatch(context::contains)) return true;
        if (json.path("type").asString("").equals("Assertion")) return true;
        return json.has("badge") && json.has("recipient") && (json.has("verify") || json.has("verification"));
    }

    public ObjectNode json() {
        return json.deepCopy();
    }

    /// Version 1 had no contexts at first, and other names.
    public boolean isVersion1() {
        return json.has("verify") && !json.path("@context").toString().contains(CONTEXTS.getLast());
    }

    public boolean hasKnownContext() {
        var context = json.path("@context");
        var first = context.isArray() ? context.path(0) : context;
        return CONTEXTS.contains(first.asString(""));
    }

    /// URL of a hosted assertion; of a signed one any name. The empty string where there is none.
    public String id() {
        if (json.path("id").isString()) return json.path("id").stringValue();
        if (isHosted() && verification().path("url").isString())
            return verification().path("url").stringValue();
        return json.path("uid").asString("");
    }

    public boolean isHosted() {
        var type = verification().path("type").asString("");
        return type.equals("hosted") || type.equals("HostedBadge");
    }

    public boolean isSigned() {
        var type = verification().path("type").asString("");
        return type.equals("signed") || type.equals("SignedBadge");
    }

    /// URL of the key that a signed one names; the empty string where it names none.
    public String key() {
        var verification = verification();
        return verification.path("creator").asString(verification.path("url").asString(""));
    }

    private JsonNode verification() {
        return json.has("verification") ? json.path("verification") : json.path("verify");
    }

    /// URL of the badge's class.
    public String badge() {
        return idOf(json.path("badge"));
    }

    public Ob2Recipient recipient() {
        return Ob2Recipient.of(json);
    }

    /// @throws IllegalArgumentException if it is no time
    public Optional<Instant> issuedOn() {
        return time(json.has("issuedOn") ? json.path("issuedOn") : json.path("issued_on"));
    }

    /// @throws IllegalArgumentException if it is no time
    public Optional<Instant> expires() {
        return time(json.path("expires"));
    }

    public boolean isRevoked() {
        return json.path("revoked").asBoolean(false);
    }

    /// URL of a document that is named, or stands inside.
    public static String idOf(JsonNode node) {
        return node.isString() ? node.stringValue() : node.path("id").asString("");
    }

    /// Blockcerts of version 2 are assertions with a signature of their own.
    private boolean mayHaveDays() {
        return isVersion1() || json.has("signature");
    }

    /// Version 1 also had days, and seconds since 1970.
    private Optional<Instant> time(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (value.isIntegralNumber() && isVersion1()) return Optional.of(since1970(value));
        var text = value.asString("");
        if (text.length() != DAY_CHARS || !mayHaveDays()) return Optional.of(DateTimeStamp.parse(text));
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("not a day: " + text, malformed);
        }
    }

    private static Instant since1970(JsonNode seconds) {
        try {
            if (seconds.canConvertToLong()) return Instant.ofEpochSecond(seconds.longValue());
        } catch (DateTimeException beyond) {
            // answered below, with the numbers that are larger still
        }
        throw new IllegalArgumentException("no such time: " + seconds);
    }
}
