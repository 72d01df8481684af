package org.assay.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.Envelope;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.jose.TokenType;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
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

    VerificationReport ofCredential(Intake.Token taken) {
        var token = taken.token();
        var document = token.document();
        var checks = new ArrayList<Check>(List.of(taken.found()));
        checks.addAll(token.isWithoutContext() ? withoutContext() : model(Endorsements.withoutTokens(document)));
        checks.addAll(new JoseCheck(fetcher).of(token));
        checks.add(validity(token, document, now));
        checks.add(status(token, document));
        var report = new VerificationReport(now, taken.format(), checks, null);
        if (report.outcome(Verifier.AUTHENTIC) != Outcome.PASSED) return report;
        return new VerificationReport(now, taken.format(), checks, verified(token, document));
    }

    /// The checks on a presentation itself; the credentials in it have their own.
    ///
    /// @param domain for whom it must have been made; null where that is not asked
    /// @param challenge what must have been signed; null where nothing was asked
    List<Check> ofPresentation(Intake.Token taken, @Nullable String domain, @Nullable String challenge) {
        var token = taken.token();
        var document = token.document();
        var format = Verifier.formatOf(document);
        var checks = new ArrayList<Check>();
        checks.add(taken.found().outcome() == Outcome.PASSED ? format : taken.found());
        checks.addAll(model(withPlainCredentials(token, document)));
        checks.addAll(new JoseCheck(fetcher).of(token));
        objection(token, domain, challenge).ifPresent(checks::add);
        checks.add(validity(token, document, now));
        checks.add(Check.notApplicable(Kind.STATUS, "no-status", "a presentation has no status"));
        return checks;
    }

    /// URL Standard, "URL parsing": space around a URL does not count. The public suite has an envelope
    /// that ends so. Data model 1.1 has tokens in the place of credentials, which have their own reports.
    private static ObjectNode withPlainCredentials(SecuredToken token, ObjectNode presentation) {
        var plain = presentation.deepCopy();
        var credentials = Types.several(plain.path("verifiableCredential"));
        if (token.type() == TokenType.JWT && credentials.stream().anyMatch(JsonNode::isString))
            plain.putArray("verifiableCredential")
                    .addAll(credentials.stream().filter(JsonNode::isObject).toList());
        for (var credential : credentials)
            if (Envelope.isOne(credential) && credential instanceof ObjectNode envelope)
                envelope.put("id", envelope.path("id").asString("").strip());
        return plain;
    }

    /// What was signed for another verifier, or on another occasion, is no proof for this one.
    private static Optional<Check> objection(SecuredToken token, @Nullable String domain, @Nullable String challenge) {
        if (domain != null && !token.audience().contains(domain))
            return Optional.of(Check.failed(
                    Kind.PROOF, "wrong-domain", "made for %s, not for %s".formatted(token.audience(), domain)));
        if (challenge != null && !token.nonce().equals(challenge))
            return Optional.of(
                    Check.failed(Kind.PROOF, "wrong-challenge", "answers another challenge: " + token.nonce()));
        return Optional.empty();
    }

    /// Whether who shows the token holds the key that its issuer bound it to.
    static Check holder(SecuredToken token, KeyBinding asked, Instant now) {
        if (token.selective().isEmpty())
            return Check.unknown(Kind.RECIPIENT, "binding-missing", "a token of this type is bound to nobody");
        try {
            asked.require(token.selective().get(), now);
            return Check.passed(Kind.RECIPIENT, "holder-proved", "shown by who holds the key that it is bound to");
        } catch (TokenRefused refused) {
            return Check.failed(Kind.RECIPIENT, refused.code(), refused.getMessage());
        }
    }

    private List<Check> model(ObjectNode document) {
        return List.of(ContextCheck.of(document, jsonLd), SchemaCheck.of(document, jsonLd.known()));
    }

    private static List<Check> withoutContext() {
        return List.of(
                Check.notApplicable(Kind.CONTEXT, "no-context", "an SD-JWT VC has a type instead of contexts"),
                Check.notApplicable(Kind.SCHEMA, "no-model", "the data model behind the type is its issuer's own"));
    }

    static Check validity(SecuredToken token, ObjectNode document, Instant now) {
        var begin = token.notBefore();
        if (begin.isPresent() && now.plusSeconds(SKEW_SECONDS).isBefore(begin.get()))
            return failed("not-yet-valid", "valid from %s, checked at %s", begin.get(), now);
        var end = token.expires();
        // RFC 7519, "exp": on or after that second the token counts no more.
        if (end.isPresent() && !now.isBefore(end.get()))
            return failed("expired", "expired at %s, checked at %s", end.get(), now);
        return ValidityCheck.of(document, now);
    }

    private static Check failed(String code, String message, Instant limit, Instant now) {
        return Check.failed(Kind.VALIDITY, code, message.formatted(limit, now))
                .with("limit", limit.toString())
                .with("at", now.toString());
    }

    private Check status(SecuredToken token, ObjectNode document) {
        if (token.isWithoutContext() && document.has("status"))
            return Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: status of an SD-JWT VC");
        return new StatusCheck(fetcher, at).of(document);
    }

    private Shown verified(SecuredToken token, ObjectNode document) {
        return token.isWithoutContext()
                ? Shown.asItStands(document)
                : Shown.underOwnContexts(Endorsements.withoutTokens(document), jsonLd);
    }
}
