package org.assay.credential;

import java.time.Duration;
import org.assay.credential.Check.Kind;
import org.assay.credential.legacy.HostedUrl;
import org.assay.credential.legacy.Ob2Assertion;
import org.assay.credential.legacy.Ob2Documents;
import org.assay.credential.legacy.Ob2Documents.Found;
import org.assay.credential.legacy.Ob2Documents.Missing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether a badge of Open Badges 1 or 2 is in force. Answers VALIDITY and STATUS.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Badge Verification"
final class Ob2Currency {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final String UNREACHABLE = "issuer-unreachable";

    private final Ob2Documents documents;
    private final AsOf at;

    Ob2Currency(Ob2Documents documents, AsOf at) {
        this.documents = documents;
        this.at = at;
    }

    static Check validity(Ob2Assertion assertion, AsOf at) {
        try {
            var now = at.instant();
            var from = assertion.issuedOn();
            var until = assertion.expires();
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
                return Check.failed(Kind.VALIDITY, "expired-before-issued", "expires before it was issued");
            if (from.isPresent() && now.plus(SKEW).isBefore(from.get()))
                return Check.failed(
                        Kind.VALIDITY, "not-yet-valid", "issued on %s, checked at %s".formatted(from.get(), now));
            if (until.isPresent() && now.isAfter(until.get()))
                return Check.failed(
                        Kind.VALIDITY, "expired", "expired at %s, checked at %s".formatted(until.get(), now));
            return Check.passed(Kind.VALIDITY, "in-force", "in force").with("at", now.toString());
        } catch (IllegalArgumentException malformed) {
            return Check.failed(Kind.VALIDITY, "time-malformed", malformed.getMessage());
        }
    }

    /// A hosted badge has no other status than its copy, which is there or is not.
    Check status(Ob2Assertion assertion, Ob2Checks.Chain chain, boolean isSigned) {
        if (assertion.isRevoked()) return revoked(assertion.json());
        if (!isSigned) return Check.notApplicable(Kind.STATUS, "no-status", "a hosted badge is in force while hosted");
        var issuer = chain.issuer();
        if (issuer == null) {
            var code = chain.doubt() == null ? UNREACHABLE : chain.doubt().code(UNREACHABLE);
            return Check.unknown(Kind.STATUS, code, "issuer was not found");
        }
        if (!issuer.has("revocationList"))
            return Check.notApplicable(Kind.STATUS, "no-status", "issuer publishes no status for it");
        var url = Ob2Assertion.idOf(issuer.path("revocationList"));
        return switch (documents.fetch(url)) {
            case Missing missing -> Check.unknown(Kind.STATUS, missing.code("status-unreachable"), missing.reason());
            case Ob2Documents.Pem _ -> Check.unknown(Kind.STATUS, "list-malformed", "revocation list is a key");
            case Found(var json, var isOwn)
            when !isOwn ->
                Check.unknown(Kind.STATUS, "list-not-reliable", "revocation list has another id than its URL");
            case Found(var list, var isOwn) -> listed(list, assertion);
        };
    }

    private Check listed(ObjectNode list, Ob2Assertion assertion) {
        var uid = assertion.json().path("uid").asString("");
        // Version 1 has the reasons by uid.
        if (!list.has("@context") && !list.has("revokedAssertions"))
            return !uid.isEmpty() && list.has(uid) ? revoked(list.path(uid)) : notListed();
        if (!list.path("revokedAssertions").isArray())
            return Check.unknown(Kind.STATUS, "list-malformed", "revocation list lists nothing");
        for (var one : list.path("revokedAssertions")) {
            var name = one.has("uid") ? one.path("uid").asString("") : Ob2Assertion.idOf(one);
            if (name.isEmpty()) continue;
            if (HostedUrl.isSame(name, assertion.id()) || name.equals(uid)) return revoked(one);
        }
        return notListed();
    }

    private static Check notListed() {
        return Check.passed(Kind.STATUS, "not-set", "not revoked, by the list of its issuer");
    }

    private Check revoked(JsonNode one) {
        if (at.asked() != null)
            return Check.unknown(Kind.STATUS, "since-when-not-told", "revoked today; it is not told since when")
                    .with("today", "revoked");
        var check = Check.failed(Kind.STATUS, "revoked", "revoked by its issuer");
        var reason = one.isString()
                ? one.stringValue()
                : one.path("revocationReason").asString("");
        return reason.isEmpty() ? check : check.with("issuerMessage", reason);
    }
}
