package org.assay.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Every check on what came in a token. They are those of JSON, run over the payload; only the proof
/// differs.
///
/// A token signs its payload whole. Its words are judged all the same, so that one credential means the
/// same in either form.
///
/// @spec https://www.w3.org/TR/vc-jose-cose/ VC-JOSE-COSE 1.0, "Algorithms"
final class TokenChecks {
    private static final long SKEW_SECONDS = 60;

    private final Fetcher fetcher;
    private final AsOf at;
    private final Instant now;
    private final SafeJsonLd jsonLd;

    TokenChecks(Fetcher fetcher, AsOf at, SafeJsonLd jsonLd) {
        this.fetcher = fetcher;
        this.at = at;
        this.now = at.instant();
        this.jsonLd = jsonLd;
    }

    VerificationReport of(Intake.Token taken) {
        var token = taken.token();
        var document = token.document();
        var checks = new ArrayList<Check>(List.of(taken.found()));
        checks.addAll(token.isWithoutContext() ? withoutContext() : model(document));
        checks.addAll(new JoseCheck(fetcher).of(token));
        checks.add(validity(token, document));
        checks.add(status(token, document));
        var report = new VerificationReport(now, taken.format(), checks, null);
        if (report.outcome(Verifier.AUTHENTIC) != Outcome.PASSED) return report;
        return new VerificationReport(now, taken.format(), checks, verified(token, document));
    }

    private List<Check> model(ObjectNode document) {
        return List.of(ContextCheck.of(document, jsonLd), SchemaCheck.of(document));
    }

    private static List<Check> withoutContext() {
        return List.of(
                Check.notApplicable(Kind.CONTEXT, "no-context", "an SD-JWT VC has a type instead of contexts"),
                Check.notApplicable(Kind.SCHEMA, "no-model", "the data model behind the type is its issuer's own"));
    }

    private Check validity(SecuredToken token, ObjectNode document) {
        var begin = token.notBefore();
        if (begin.isPresent() && now.plusSeconds(SKEW_SECONDS).isBefore(begin.get()))
            return failed("not-yet-valid", "valid from %s, checked at %s", begin.get());
        var end = token.expires();
        // RFC 7519, "exp": on or after that second the token counts no more.
        if (end.isPresent() && !now.isBefore(end.get()))
            return failed("expired", "expired at %s, checked at %s", end.get());
        return ValidityCheck.of(document, now);
    }

    private Check failed(String code, String message, Instant limit) {
        return Check.failed(Kind.VALIDITY, code, message.formatted(limit, now))
                .with("limit", limit.toString())
                .with("at", now.toString());
    }

    private Check status(SecuredToken token, ObjectNode document) {
        if (token.isWithoutContext() && document.has("status"))
            return Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: status of an SD-JWT VC");
        return new StatusCheck(fetcher, at).of(document);
    }

    private @Nullable ObjectNode verified(SecuredToken token, ObjectNode document) {
        return token.isWithoutContext() ? document : Verifier.verified(document, jsonLd);
    }
}
