package org.assay.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assay.credential.Check.Kind;
import org.assay.credential.json.DateTimeStamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the credential is in force at an instant. Both ends are inclusive: it holds from `validFrom` to
/// `validUntil`.
///
/// A start may lie up to a minute ahead, because clocks differ; an end is an end.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Validity Period"
final class ValidityCheck {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private ValidityCheck() {}

    static Check of(ObjectNode document, Instant now) {
        try {
            return judge(document, now);
        } catch (IllegalArgumentException malformed) {
            return Check.failed(Kind.VALIDITY, "time-malformed", malformed.getMessage());
        }
    }

    private static Check judge(ObjectNode document, Instant now) {
        // VC Data Model 1.1 called the ends issuanceDate and expirationDate.
        var from = time(document, "validFrom").or(() -> time(document, "issuanceDate"));
        var until = until(document);
        if (from.isPresent() && now.plus(SKEW).isBefore(from.get()))
            return failed("not-yet-valid", "valid from %s, checked at %s", from.get(), now);
        if (until.isPresent() && now.isAfter(until.get()))
            return failed("expired", "expired at %s, checked at %s", until.get(), now);
        for (var proof : Types.several(document.path("proof"))) {
            var created = time(proof, "created");
            if (created.isPresent() && now.plus(SKEW).isBefore(created.get()))
                return failed("proof-in-future", "proof is of %s, checked at %s", created.get(), now);
            var expires = time(proof, "expires");
            if (expires.isPresent() && now.isAfter(expires.get()))
                return failed("proof-expired", "proof expired at %s, checked at %s", expires.get(), now);
        }
        var message = until.map(end -> "valid until " + end).orElse("valid without an end");
        return Check.passed(Kind.VALIDITY, "in-force", message).with("at", now.toString());
    }

    /// When the first of a document's ends comes; the last of all instants where it has none.
    ///
    /// @throws IllegalArgumentException if an end is malformed
    static Instant end(ObjectNode document) {
        var end = until(document).orElse(Instant.MAX);
        for (var proof : Types.several(document.path("proof"))) end = earlier(end, time(proof, "expires"));
        return end;
    }

    private static Optional<Instant> until(ObjectNode document) {
        return time(document, "validUntil").or(() -> time(document, "expirationDate"));
    }

    private static Instant earlier(Instant end, Optional<Instant> other) {
        return other.filter(end::isAfter).orElse(end);
    }

    private static Check failed(String code, String message, Instant limit, Instant now) {
        return Check.failed(Kind.VALIDITY, code, message.formatted(limit, now))
                .with("limit", limit.toString())
                .with("at", now.toString());
    }

    private static Optional<Instant> time(JsonNode node, String name) {
        var value = node.path(name);
        return value.isMissingNode() ? Optional.empty() : Optional.of(DateTimeStamp.parse(value.asString("")));
    }
}
