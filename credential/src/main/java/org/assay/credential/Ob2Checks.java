package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.legacy.HostedUrl;
import org.assay.credential.legacy.IssuerScope;
import org.assay.credential.legacy.Ob2Assertion;
import org.assay.credential.legacy.Ob2Documents;
import org.assay.credential.legacy.Ob2Documents.Found;
import org.assay.credential.legacy.Ob2Documents.Missing;
import org.assay.credential.legacy.Ob2Model;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every check on a badge of Open Badges 1 or 2.
///
/// A hosted one is as good as the copy that its issuer hosts; what is shown of it is that copy. A signed one is
/// signed by a key that its issuer's profile and the key's own document agree on.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Badge Verification"
final class Ob2Checks {
    private static final List<String> EMBEDDED = List.of("@context", "badge", "image", "verification", "verify");

    private final Ob2Documents documents;
    private final AsOf at;

    Ob2Checks(Fetcher fetcher, AsOf at) {
        this.documents = new Ob2Documents(fetcher);
        this.at = at;
    }

    /// Who issued it, as far as that was found out.
    ///
    /// @param doubt why the documents do not hang together; null if they do
    record Chain(
            @Nullable ObjectNode badge,
            @Nullable ObjectNode issuer,
            String issuerUrl,
            @Nullable Missing doubt) {}

    VerificationReport of(Intake.Legacy taken) {
        var assertion = Ob2Assertion.of(taken.document());
        var checks = new ArrayList<Check>();
        var kind = taken.signed() == null ? "hosted" : "signed";
        checks.add(Check.passed(Kind.FORMAT, "read", "an Open Badges 2 assertion, " + kind));
        checks.add(context(assertion));
        checks.add(schema(assertion));
        var chain = chain(assertion);
        var source = source(taken, assertion, chain);
        checks.addAll(source.checks());
        checks.add(Ob2Currency.validity(assertion, at));
        checks.add(new Ob2Currency(documents, at).status(source.assertion(), chain, taken.signed() != null));
        var report = new VerificationReport(at.instant(), Format.OPEN_BADGES_2, checks, null);
        var badge = chain.badge();
        var issuer = chain.issuer();
        if (report.outcome(Verifier.AUTHENTIC) != Outcome.PASSED || badge == null || issuer == null) return report;
        return new VerificationReport(
                at.instant(), Format.OPEN_BADGES_2, checks, Shown.asItStands(shown(source.assertion(), badge, issuer)));
    }

    /// @param assertion as it was vouched for; as it was handed in where nobody vouches
    private record Source(Ob2Assertion assertion, List<Check> checks) {}

    private Source source(Intake.Legacy taken, Ob2Assertion assertion, Chain chain) {
        if (context(assertion).outcome() == Outcome.FAILED)
            return new Source(assertion, notRun("not looked at, for its words have no known meaning"));
        if (taken.signed() != null)
            return new Source(assertion, new Ob2Signature(documents).of(taken.signed(), assertion, chain));
        if (!assertion.isHosted())
            return new Source(
                    assertion,
                    List.of(
                            Check.failed(Kind.PROOF, "missing-proof", "neither hosted nor signed"),
                            Check.unknown(Kind.ISSUER_KEY, "not-run", "no issuer was looked up")));
        var copy = documents.fetch(assertion.id());
        var proof = hosted(copy, assertion);
        var vouched = proof.outcome() == Outcome.PASSED && copy instanceof Found(var json, var isOwn)
                ? Ob2Assertion.of(json)
                : assertion;
        return new Source(vouched, List.of(proof, scope(assertion, chain)));
    }

    private static List<Check> notRun(String reason) {
        return List.of(Check.unknown(Kind.PROOF, "not-run", reason), Check.unknown(Kind.ISSUER_KEY, "not-run", reason));
    }

    private static Check context(Ob2Assertion assertion) {
        if (assertion.isVersion1())
            return Check.notApplicable(Kind.CONTEXT, "no-context", "Open Badges 1 has names of its own");
        return assertion.hasKnownContext()
                ? Check.passed(Kind.CONTEXT, "known", "names are those of Open Badges 2")
                : Check.failed(Kind.CONTEXT, "context-order", "@context does not start with that of Open Badges 2");
    }

    private static Check schema(Ob2Assertion assertion) {
        return Ob2Model.objection(assertion)
                .map(objection -> Check.failed(Kind.SCHEMA, "does-not-fit", "assertion " + objection))
                .orElseGet(() -> Check.passed(Kind.SCHEMA, "fits", "has what its data model demands"));
    }

    private Chain chain(Ob2Assertion assertion) {
        var badge = documents.fetch(assertion.badge());
        if (!(badge instanceof Found(var badgeJson, var isBadge)))
            return new Chain(null, null, "", missing(badge, "badge-unreachable"));
        var issuerUrl = Ob2Assertion.idOf(badgeJson.path("issuer"));
        var issuer = documents.fetch(issuerUrl);
        if (!(issuer instanceof Found(var issuerJson, var isIssuer)))
            return new Chain(badgeJson, null, issuerUrl, missing(issuer, "issuer-unreachable"));
        return new Chain(
                badgeJson,
                issuerJson,
                issuerUrl,
                isBadge && isIssuer ? null : new Missing("document-id-differs", doubt(badgeJson, issuerJson)));
    }

    private static String doubt(ObjectNode badge, ObjectNode issuer) {
        return "badge or issuer stands at another URL than its own: %s, %s"
                .formatted(badge.path("id").asString("none"), issuer.path("id").asString("none"));
    }

    private static Missing missing(Ob2Documents.Result result, String code) {
        return result instanceof Missing missing
                ? new Missing(missing.code(code), missing.reason())
                : new Missing(code, "not a document in JSON");
    }

    private static Check hosted(Ob2Documents.Result copy, Ob2Assertion assertion) {
        return switch (copy) {
            case Missing(var code, var reason) ->
                Check.unknown(
                        Kind.PROOF,
                        code.equals("unreachable") ? "hosted-copy-unreachable" : code,
                        "hosted copy: " + reason);
            case Ob2Documents.Pem _ -> Check.unknown(Kind.PROOF, "malformed-json", "hosted copy is a key");
            case Found(var json, var isOwn)
            when !isOwn -> Check.failed(Kind.PROOF, "hosted-id-differs", "hosted copy has another id than its URL");
            case Found(var json, var isOwn) ->
                difference(assertion.json(), json)
                        .map(name -> Check.failed(
                                        Kind.PROOF, "tampered", "not what its issuer hosts; it differs in " + name)
                                .with("member", name))
                        .orElseGet(() -> Check.passed(Kind.PROOF, "hosted", "it is what its issuer hosts"));
        };
    }

    /// Pictures carry badges with their classes inside, which is no difference. What is left out is none either,
    /// for the hosted copy is what is shown.
    private static Optional<String> difference(ObjectNode given, ObjectNode hosted) {
        if (!Ob2Assertion.of(given).badge().equals(Ob2Assertion.of(hosted).badge())) return Optional.of("badge");
        for (var member : given.properties())
            if (!EMBEDDED.contains(member.getKey()) && !member.getValue().equals(hosted.path(member.getKey())))
                return Optional.of(member.getKey());
        return Optional.empty();
    }

    private static Check scope(Ob2Assertion assertion, Chain chain) {
        var issuer = chain.issuer();
        if (issuer == null) return doubtful(chain);
        var url = HostedUrl.parse(assertion.id());
        if (url.isEmpty()) return Check.failed(Kind.ISSUER_KEY, "url-malformed", "id is not a URL: " + assertion.id());
        var profile = withId(issuer, chain.issuerUrl());
        if (HostedUrl.parse(Ob2Assertion.idOf(profile)).isEmpty())
            return Check.unknown(Kind.ISSUER_KEY, "issuer-without-url", "issuer's id is not a URL that could vouch");
        if (!IssuerScope.of(profile).holds(url.get()))
            return Check.failed(
                            Kind.ISSUER_KEY,
                            "outside-issuer-scope",
                            "%s is not where %s hosts its badges".formatted(assertion.id(), chain.issuerUrl()))
                    .with("issuer", chain.issuerUrl());
        if (chain.doubt() != null) return doubtful(chain);
        return Check.passed(Kind.ISSUER_KEY, "in-issuer-scope", "hosted where %s may".formatted(chain.issuerUrl()))
                .with("issuer", chain.issuerUrl());
    }

    /// Version 1 profiles have no id but where they stand.
    private static JsonNode withId(ObjectNode issuer, String url) {
        return issuer.has("id") ? issuer : issuer.deepCopy().put("id", url);
    }

    static Check doubtful(Chain chain) {
        var doubt = chain.doubt();
        return doubt == null
                ? Check.unknown(Kind.ISSUER_KEY, "issuer-unreachable", "issuer was not found")
                : Check.unknown(Kind.ISSUER_KEY, doubt.code(), doubt.reason());
    }

    private static ObjectNode shown(Ob2Assertion assertion, ObjectNode badge, ObjectNode issuer) {
        var shown = assertion.json();
        shown.set("badge", badge.deepCopy().set("issuer", issuer.deepCopy()));
        return shown;
    }
}
