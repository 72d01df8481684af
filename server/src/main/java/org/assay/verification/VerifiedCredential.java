package org.assay.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.credential.VerificationReport;
import org.assay.credential.openbadges.IdentityObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What a credential says, as its signature covers it: all of it that may be shown. Every text is legible.
///
/// That the issuer said so is established; that the issuer is who the name says is not.
///
/// @param id of the credential, or the empty text
/// @param issuer id of the issuer, whose key signed it
/// @param issuerName what the issuer calls itself
/// @param achievement id of what was earned, usually its address
/// @param title what was earned
/// @param description in a sentence
/// @param holder the recipient's name, where the credential gives it in the clear; or null
/// @param awardedAt when it was earned, or null
/// @param validUntil inclusive, or null where it has no end
/// @param results what was achieved in each part
/// @param addresses forms of e-mail addresses that it was issued to
public record VerifiedCredential(
        String id,
        String issuer,
        String issuerName,
        String achievement,
        String title,
        String description,
        @Nullable String holder,
        @Nullable Instant awardedAt,
        @Nullable Instant validUntil,
        List<Attained> results,
        List<IdentityObject> addresses) {

    /// One result: what it is of, and the value or level reached.
    public record Attained(String name, String value) {}

    public VerifiedCredential {
        results = List.copyOf(results);
        addresses = List.copyOf(addresses);
    }

    /// Empty unless signature and issuer's key hold. It may still be expired or revoked.
    public static Optional<VerifiedCredential> of(VerificationReport report) {
        return report.verified().map(VerifiedCredential::read);
    }

    private static VerifiedCredential read(JsonNode json) {
        var subject = first(json.path("credentialSubject"));
        // A record of several has definitions there, of which none is what it is about.
        var isRecord = json.path("type").toString().contains("\"ClrCredential\"");
        var achievement = isRecord ? MissingNode.getInstance() : first(subject.path("achievement"));
        var issuer = first(json.path("issuer"));
        return new VerifiedCredential(
                text(json.path("id")),
                issuer.isString() ? text(issuer) : text(issuer.path("id")),
                text(issuer.path("name")),
                text(achievement.path("id")),
                text(achievement.has("name") ? achievement.path("name") : json.path("name")),
                text(achievement.path("description")),
                name(subject),
                time(json, "awardedDate", "validFrom", "issuanceDate"),
                time(json, "validUntil", "expirationDate"),
                results(subject, achievement),
                identities(subject, "emailAddress"));
    }

    /// The domain that the issuer's id is proved by, or the id itself where that is a bare key.
    public String issuerSite() {
        if (issuer.startsWith("did:web:"))
            return issuer.substring(8).replaceFirst(":.*", "").replace("%3A", ":");
        if (issuer.startsWith("https://")) return issuer.substring(8).replaceFirst("[/?#].*", "");
        return issuer;
    }

    private static @Nullable String name(JsonNode subject) {
        return identities(subject, "name").stream()
                .filter(identity -> !identity.hashed())
                .map(identity -> Legible.text(identity.identityHash()))
                .findFirst()
                .orElse(null);
    }

    private static List<IdentityObject> identities(JsonNode subject, String type) {
        return several(subject.path("identifier")).stream()
                .filter(node -> node.path("identityType").asString("").equals(type))
                .map(node -> new IdentityObject(
                        "IdentityObject",
                        node.path("hashed").asBoolean(false),
                        node.path("identityHash").asString(""),
                        type,
                        node.has("salt") ? node.path("salt").asString("") : null))
                .toList();
    }

    private static List<Attained> results(JsonNode subject, JsonNode achievement) {
        var descriptions = several(achievement.path("resultDescription"));
        var results = new ArrayList<Attained>();
        for (var result : several(subject.path("result"))) {
            var about = result.path("resultDescription").asString("");
            descriptions.stream()
                    .filter(description -> description.path("id").asString("").equals(about))
                    .findFirst()
                    .map(description -> new Attained(text(description.path("name")), value(result, description)))
                    .filter(attained ->
                            !attained.name().isEmpty() && !attained.value().isEmpty())
                    .ifPresent(results::add);
        }
        return results;
    }

    private static String value(JsonNode result, JsonNode description) {
        if (!result.has("value")) return text(result.path("status"));
        var isPercent = description.path("resultType").asString("").equals("Percent");
        return text(result.path("value")) + (isPercent ? "%" : "");
    }

    private static @Nullable Instant time(JsonNode json, String... names) {
        for (var name : names) {
            try {
                if (json.has(name)) return Instant.parse(json.path(name).asString(""));
            } catch (DateTimeException e) {
                // The check of the dates says so.
            }
        }
        return null;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.path(0) : node;
    }

    private static List<JsonNode> several(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return List.of();
        return node.isArray() ? List.copyOf(node.values()) : List.of(node);
    }

    private static String text(JsonNode node) {
        return Legible.text(first(node).asString(""));
    }
}
