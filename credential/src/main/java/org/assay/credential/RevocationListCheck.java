package org.assay.credential;

import java.net.URI;
import java.time.Duration;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a list of revoked credentials says, as 1EdTech has it: plain JSON at the URL that the credential names.
///
/// @spec https://www.imsglobal.org/spec/vcrl/v1p0/ 1EdTech Credential Revocation List 1.0
final class RevocationListCheck {
    static final String TYPE = "1EdTechRevocationList";

    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final AsOf at;

    RevocationListCheck(Fetcher fetcher, AsOf at) {
        this.fetcher = fetcher;
        this.at = at;
    }

    Check of(JsonNode entry, String credential, String issuer) {
        if (credential.isEmpty()) return unknown("no-id", "credential has no id to look up in the revocation list");
        var url = entry.path("id").asString("");
        try {
            return switch (fetcher.fetch(URI.create(url), FetchLimits.STATUS_LIST)) {
                case Fetched.Document found ->
                    withAge(judge(StrictJson.parseObject(found.body()), url, credential, issuer), URI.create(url));
                case Fetched.Failure failure -> unknown(failure.code("status-unreachable"), failure.detail());
            };
        } catch (MalformedJson malformed) {
            return unknown("list-malformed", "revocation list: " + malformed.getMessage());
        } catch (IllegalArgumentException malformed) {
            return unknown("list-url-malformed", "id of the status is not a URL: " + url);
        }
    }

    private Check judge(ObjectNode list, String url, String credential, String issuer) {
        if (!list.path("id").asString(url).equals(url))
            return unknown("list-not-reliable", "revocation list names itself " + Types.id(list));
        if (list.has("issuer") && !Types.id(list.path("issuer")).equals(issuer))
            return unknown("list-not-reliable", "revocation list is issued by " + Types.id(list.path("issuer")));
        // The specification has the plural; lists with the singular are about.
        var revoked = list.has("revokedCredentials") ? list.path("revokedCredentials") : list.path("revokedCredential");
        if (!revoked.isArray()) return unknown("list-malformed", "revocation list lists nothing: " + url);
        for (var one : revoked) if (Types.id(one).equals(credential)) return named(one);
        return Check.passed(Kind.STATUS, "not-set", "not revoked, by the list of its issuer");
    }

    private Check named(JsonNode one) {
        // VCRL 1.0: revoked where the member is true or left out.
        var revoked = one.path("revoked").asBoolean(true);
        if (at.asked() != null)
            return unknown("since-when-not-told", "revocation list does not tell since when")
                    .with("today", revoked ? "revoked" : "not-set");
        if (!revoked) return Check.passed(Kind.STATUS, "not-set", "listed, and not revoked, by its issuer");
        var check = Check.failed(Kind.STATUS, "revoked", "revoked by its issuer");
        var reason = one.path("revocationReason").asString("");
        return reason.isEmpty() ? check : check.with("issuerMessage", reason);
    }

    /// A kept copy says how old it is. Nothing in it says how long it may be relied on, so we say a day.
    private Check withAge(Check answer, URI url) {
        var taken = fetcher.takenAt(url).orElse(null);
        if (taken == null) return answer;
        var age = Duration.between(taken, at.instant());
        var isTooOld = answer.outcome() == Outcome.PASSED && age.compareTo(MAX_AGE) > 0;
        var shown = isTooOld ? unknown("copy-too-old", "kept copy of the revocation list is too old: " + url) : answer;
        return shown.with("takenAt", taken.toString()).with("age", age.toString());
    }

    private static Check unknown(String code, String message) {
        return Check.unknown(Kind.STATUS, code, message);
    }
}
