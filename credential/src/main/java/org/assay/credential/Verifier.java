package org.assay.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.FetchBudget;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.proof.rdfc.Effort;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Checks a credential as a stranger would. Safe for use by several threads.
///
/// Whatever it is given it answers with a report: nothing that the other side wrote makes it throw. Checks
/// run in the order of [Check.Kind] and all of them report.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Verification and Validation"
public final class Verifier {
    static final Set<Kind> AUTHENTIC = Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY);

    private static final int MAX_DEPTH = 3;

    private final Fetcher door;
    private final Clock clock;
    private final KnownContexts contexts;
    private final SafeJsonLd jsonLd;
    private final @Nullable Instant asked;
    private final @Nullable StatusMemory memory;

    /// @param door the way to documents of others: keys and status lists
    public Verifier(Fetcher door, Clock clock) {
        this(door, clock, KnownContexts.bundled(), null, null);
    }

    private Verifier(
            Fetcher door, Clock clock, KnownContexts contexts, @Nullable Instant asked, @Nullable StatusMemory memory) {
        this.door = door;
        this.clock = clock;
        this.contexts = contexts;
        this.jsonLd = SafeJsonLd.over(contexts);
        this.asked = asked;
        this.memory = memory;
    }

    /// The same verifier, judging at a fixed instant.
    public Verifier at(Instant instant) {
        return new Verifier(door, Clock.fixed(instant, ZoneOffset.UTC), contexts, null, memory);
    }

    /// The same verifier, asked of an earlier instant: was it valid then?
    ///
    /// Keys are today's and dates are judged at that instant. A status list of today answers where what it says
    /// held then too; else the status is UNKNOWN, for lists do not say since when. Nothing is refreshed.
    ///
    /// @throws IllegalArgumentException if the instant is to come
    public Verifier asOf(Instant instant) {
        if (instant.isAfter(clock.instant())) throw new IllegalArgumentException("instant is to come: " + instant);
        return new Verifier(door, clock, contexts, instant, memory);
    }

    /// The same verifier, which fetches and checks a status list once for all the credentials in it.
    ///
    /// It relies on a list for the time to live that the list states, five minutes where it states none, and an
    /// hour at most. So long may a revocation go unseen.
    public Verifier rememberingLists() {
        return new Verifier(door, clock, contexts, asked, new StatusMemory());
    }

    /// The same verifier, which takes further contexts. What a credential shows as verified stands under
    /// the bundled ones all the same.
    public Verifier knowing(KnownContexts contexts) {
        return new Verifier(door, clock, contexts, asked, memory);
    }

    /// Checks a credential in JSON or in a token, or a PNG with one in it.
    public VerificationReport verify(byte[] bytes) {
        return verify(Intake.read(bytes));
    }

    private VerificationReport verify(Intake.Taken taken) {
        return Effort.shared(() -> verifyOnce(taken));
    }

    private VerificationReport verifyOnce(Intake.Taken taken) {
        var fetcher = new FetchBudget(door);
        var at = new AsOf(clock.instant(), asked, memory);
        var report = verify(taken, fetcher, at, 0);
        return asked == null ? Refreshing.once(report, fetcher, newer -> verify(newer, fetcher, at, 0)) : report;
    }

    /// URLs of the contexts that a credential names, itself or in what stands in it; none where nothing is
    /// read.
    public static Set<String> contextsOf(byte[] bytes) {
        var document = Intake.read(bytes).document();
        var urls = new HashSet<String>();
        if (document != null)
            for (var context : document.findValues("@context"))
                for (var url : Types.several(context)) if (url.isString()) urls.add(url.stringValue());
        return urls;
    }

    /// @param depth how many documents stand around this one
    private VerificationReport verify(byte[] bytes, Fetcher fetcher, AsOf at, int depth) {
        if (depth > MAX_DEPTH) {
            var tooDeep = Check.unknown(Kind.FORMAT, "too-deep", "not looked at: in more than 3 credentials");
            return new VerificationReport(at.instant(), Format.OTHER, List.of(tooDeep), null);
        }
        return verify(Intake.read(bytes), fetcher, at, depth);
    }

    private VerificationReport verify(Intake.Taken taken, Fetcher fetcher, AsOf at, int depth) {
        var document = taken.document();
        var report = judge(taken, fetcher, at);
        if (document == null) return report;
        var inside = new ArrayList<VerificationReport.Nested>();
        if (Contents.isRecord(document))
            inside.addAll(Contents.ofRecord(document, held -> verify(held, fetcher, at, depth + 1)));
        inside.addAll(Endorsements.in(document, held -> endorsement(held, fetcher, at)));
        return report.with(inside);
    }

    private Endorsements.Judged endorsement(byte[] bytes, Fetcher fetcher, AsOf at) {
        var taken = Intake.read(bytes);
        return new Endorsements.Judged(taken.document(), judge(taken, fetcher, at));
    }

    private VerificationReport judge(Intake.Taken taken, Fetcher fetcher, AsOf at) {
        return switch (taken) {
            case Intake.Credential(var document, var found) -> check(document, found, fetcher, at);
            case Intake.Token token -> new TokenChecks(fetcher, at, jsonLd).ofCredential(token);
            case Intake.Legacy badge -> new Ob2Checks(fetcher, at).of(badge);
            case Intake.Certificate(var document) -> new BlockcertsChecks(fetcher, at).of(document);
            case Intake.European(var sealed) -> new SealChecks(fetcher, at).of(sealed);
            case Intake.Part(var part) -> PartChecks.of(part, at);
            case Intake.Unread(var format, var found) ->
                new VerificationReport(at.instant(), format, List.of(found), null);
        };
    }

    /// Checks an SD-JWT that its holder shows to this verifier. Whether it was made for it, and by who
    /// holds the key that it is bound to, is the answer to RECIPIENT.
    public VerificationReport verify(byte[] bytes, KeyBinding binding) {
        var taken = Intake.read(bytes);
        var report = verify(taken);
        return taken instanceof Intake.Token token
                ? report.with(TokenChecks.holder(token.token(), binding, clock.instant()))
                : report;
    }

    /// Checks a presentation in JSON or in a token, and each credential in it.
    ///
    /// @see #verifyPresentation(ObjectNode, String, String)
    public VerificationReport verifyPresentation(byte[] bytes, @Nullable String domain, @Nullable String challenge) {
        return switch (Intake.readPresentation(bytes)) {
            case Intake.Credential credential -> verifyPresentation(credential.document(), domain, challenge);
            case Intake.Token token -> Effort.shared(() -> presentation(token, domain, challenge));
            case Intake.Unread(var format, var found) ->
                new VerificationReport(clock.instant(), format, List.of(found), null);
        };
    }

    private VerificationReport presentation(Intake.Token taken, @Nullable String domain, @Nullable String challenge) {
        var at = new AsOf(clock.instant(), asked, memory);
        var fetcher = new FetchBudget(door);
        var checks = new TokenChecks(fetcher, at, jsonLd).ofPresentation(taken, domain, challenge);
        var inside = Contents.ofPresentation(taken.token().document(), held -> verify(held, fetcher, at, 1));
        return new VerificationReport(at.instant(), Format.PRESENTATION, checks, null, inside);
    }

    /// Checks a presentation and each credential in it.
    ///
    /// @param domain for whom it must have been made; null where that is not asked
    /// @param challenge what must have been signed; null where nothing was asked
    /// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Verifiable Presentations"
    public VerificationReport verifyPresentation(
            ObjectNode presentation, @Nullable String domain, @Nullable String challenge) {
        return Effort.shared(() -> presentation(presentation, domain, challenge));
    }

    private VerificationReport presentation(
            ObjectNode presentation, @Nullable String domain, @Nullable String challenge) {
        var at = new AsOf(clock.instant(), asked, memory);
        var now = at.instant();
        var fetcher = new FetchBudget(door);
        var checks = new ArrayList<Check>();
        checks.add(formatOf(presentation));
        checks.add(ContextCheck.of(presentation, jsonLd));
        checks.add(SchemaCheck.of(presentation, contexts));
        checks.addAll(
                new ProofCheck(KeyResolver.over(fetcher), contexts).ofPresentation(presentation, domain, challenge));
        checks.add(ValidityCheck.of(presentation, now));
        checks.add(Check.notApplicable(Kind.STATUS, "no-status", "a presentation has no status"));
        var inside = Contents.ofPresentation(presentation, held -> verify(held, fetcher, at, 1));
        return new VerificationReport(now, Format.PRESENTATION, checks, null, inside);
    }

    static Check formatOf(ObjectNode presentation) {
        if (!Types.of(presentation).contains("VerifiablePresentation"))
            return Check.failed(Kind.FORMAT, "not-a-presentation", "type is not VerifiablePresentation");
        if (Types.several(presentation.path("verifiableCredential")).size() > Contents.MAX_IN_PRESENTATION)
            return Check.failed(
                    Kind.FORMAT,
                    "too-many-credentials",
                    "more than %d credentials in it".formatted(Contents.MAX_IN_PRESENTATION));
        return Check.passed(Kind.FORMAT, "read", "a presentation in JSON");
    }

    private VerificationReport check(ObjectNode document, Check found, Fetcher fetcher, AsOf at) {
        var now = at.instant();
        var checks = new ArrayList<Check>();
        checks.add(found);
        checks.add(ContextCheck.of(document, jsonLd));
        checks.add(SchemaCheck.of(document, contexts));
        checks.addAll(new ProofCheck(KeyResolver.over(fetcher), contexts).of(document));
        checks.add(ValidityCheck.of(document, now));
        checks.add(new StatusCheck(fetcher, at).of(document));
        var format = Contents.isRecord(document) ? Format.COMPREHENSIVE_LEARNER_RECORD : Format.VERIFIABLE_CREDENTIAL;
        var report = new VerificationReport(now, format, checks, null);
        if (report.outcome(AUTHENTIC) != Outcome.PASSED) return report;
        return new VerificationReport(now, format, checks, Shown.underOwnContexts(document, jsonLd));
    }
}
