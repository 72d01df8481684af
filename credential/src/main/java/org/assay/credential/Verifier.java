package org.assay.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.FetchBudget;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Checks a credential as a stranger would. Safe for use by several threads.
///
/// Whatever it is given it answers with a report: nothing that the other side wrote makes it throw. Checks run
/// in the order of [Check.Kind] and all of them report.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Verification and Validation"
public final class Verifier {
    private static final Set<Kind> AUTHENTIC = Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY);

    private final Fetcher door;
    private final Clock clock;
    private final KnownContexts contexts;
    private final SafeJsonLd jsonLd;

    /// @param door the way to documents of others: keys and status lists
    public Verifier(Fetcher door, Clock clock) {
        this(door, clock, KnownContexts.bundled());
    }

    private Verifier(Fetcher door, Clock clock, KnownContexts contexts) {
        this.door = door;
        this.clock = clock;
        this.contexts = contexts;
        this.jsonLd = SafeJsonLd.over(contexts);
    }

    /// The same verifier, judging at a fixed instant.
    public Verifier at(Instant instant) {
        return new Verifier(door, Clock.fixed(instant, ZoneOffset.UTC), contexts);
    }

    /// The same verifier, which takes further contexts. What a credential shows as verified stands under the bundled
    /// ones
    /// all the same.
    public Verifier knowing(KnownContexts contexts) {
        return new Verifier(door, clock, contexts);
    }

    /// Checks a credential in JSON, or a PNG with one in it.
    public VerificationReport verify(byte[] bytes) {
        var now = clock.instant();
        return switch (Intake.read(bytes)) {
            case Intake.Credential(var document, var found) -> check(document, found, now);
            case Intake.Unread(var format, var found) -> new VerificationReport(now, format, List.of(found), null);
        };
    }

    private VerificationReport check(ObjectNode document, Check found, Instant now) {
        var fetcher = new FetchBudget(door);
        var checks = new ArrayList<Check>();
        checks.add(found);
        checks.add(ContextCheck.of(document, jsonLd));
        checks.add(SchemaCheck.of(document));
        checks.addAll(new ProofCheck(KeyResolver.over(fetcher), contexts).of(document));
        checks.add(ValidityCheck.of(document, now));
        checks.add(new StatusCheck(fetcher, now).of(document));
        var report = new VerificationReport(now, Format.VERIFIABLE_CREDENTIAL, checks, null);
        if (report.outcome(AUTHENTIC) != Outcome.PASSED) return report;
        return new VerificationReport(now, Format.VERIFIABLE_CREDENTIAL, checks, verified(document));
    }

    private @Nullable ObjectNode verified(ObjectNode document) {
        try {
            return jsonLd.compact(document, ContextCheck.ownContext(document));
        } catch (NotCanonical unreadable) {
            return null;
        }
    }
}
