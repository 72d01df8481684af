package org.assay.issuing.successions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.assay.awarding.Award;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.elements.Renewal;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.successions.Succession.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// What a credential says of the one before it, and which one that is where somebody earned the same again.
@Component
public class Renewing {
    private final Credentials credentials;
    private final Successions successions;
    private final PublishedEntries entries;
    private final Clock clock;

    Renewing(Credentials credentials, Successions successions, PublishedEntries entries, Clock clock) {
        this.credentials = credentials;
        this.successions = successions;
        this.entries = entries;
        this.clock = clock;
    }

    /// What to add to the first credential of an award: that it renews the one that its learner holds of the same
    /// definition, where that asks for renewal. Kept in the transaction of whoever composes.
    public Consumer<ObjectNode> of(Award award) {
        var rule = rule(award);
        if (rule == null) return _ -> {};
        return credentials
                .renewed(award)
                .<Consumer<ObjectNode>>map(former -> unsigned -> renew(unsigned, former, award, rule))
                .orElse(_ -> {});
    }

    private void renew(ObjectNode unsigned, IssuedCredential former, Award award, Renewal rule) {
        link(unsigned, former, Kind.RENEWAL);
        goOn(unsigned, former.validUntil(), rule);
        var id = unsigned.path("id").asString("");
        successions.add(new Succession(
                CredentialId.of(id.substring(id.lastIndexOf('/') + 1)),
                former.id(),
                former.organization(),
                former.learner(),
                Kind.RENEWAL,
                award.learnerName(),
                award.entry().number(),
                null,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                ""));
    }

    /// The rule of the version that an award was decided by, or null.
    public @Nullable Renewal rule(Award award) {
        return entries.get(award.entry()).definition().profession().renewal();
    }

    /// Who renews early loses no time: the next cycle begins where the former one ends.
    public static void goOn(ObjectNode unsigned, @Nullable Instant ends, @Nullable Renewal rule) {
        if (ends == null || rule == null || !unsigned.has("validUntil")) return;
        var next = ends.atOffset(ZoneOffset.UTC).plusMonths(rule.months()).toInstant();
        if (next.isAfter(Instant.parse(unsigned.path("validUntil").asString("")))) {
            unsigned.put("validUntil", next.toString());
        }
    }

    /// The former one's id, and the hash of its bytes, which only who has them can compare. Not whom it named.
    ///
    /// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Evidence"
    public static void link(ObjectNode unsigned, IssuedCredential former, Kind kind) {
        var url = former.signed().json().path("id").asString("");
        var what = kind.isInPlace() ? "takes the place of" : "renews";
        unsigned.withArray("evidence")
                .addObject()
                .put("id", url)
                .put("name", kind.isInPlace() ? "Former credential" : "Renewed credential")
                .put(
                        "narrative",
                        "This credential %s %s. SHA-256 of that file: %s."
                                .formatted(what, url, former.signed().sha256()))
                .put("genre", kind.isInPlace() ? "Supersession" : "Renewal")
                .putArray("type")
                .add("Evidence");
    }
}
