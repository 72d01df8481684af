package org.assay.issuing.bulk;

import java.util.Objects;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.State;
import org.assay.issuing.Reissuing;
import org.assay.issuing.Revoking;
import org.assay.issuing.Suspending;
import org.assay.issuing.renewals.Renewals;
import org.assay.issuing.successions.Succession;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;

/// Does to one credential what a change says, as the single form would. True where something changed.
@Component
class Changing {
    private final Credentials credentials;
    private final Suspending suspending;
    private final Revoking revoking;
    private final Reissuing reissuing;
    private final Renewals renewals;
    private final Grounds grounds;

    Changing(
            Credentials credentials,
            Suspending suspending,
            Revoking revoking,
            Reissuing reissuing,
            Renewals renewals,
            Grounds grounds) {
        this.credentials = credentials;
        this.suspending = suspending;
        this.revoking = revoking;
        this.reissuing = reissuing;
        this.renewals = renewals;
        this.grounds = grounds;
    }

    /// Which version a newer credential may rest on.
    @Component
    static class Grounds {
        private final PublishedEntries entries;
        private final Awards awards;
        private final Awarding awarding;

        Grounds(PublishedEntries entries, Awards awards, Awarding awarding) {
            this.entries = entries;
            this.awards = awards;
            this.awarding = awarding;
        }

        PublishedEntry newest(IssuedCredential issued) {
            return entries.versions(issued.entry().entry()).getFirst();
        }

        boolean areMet(IssuedCredential issued, PublishedEntry version) {
            return awarding.compare(awards.inOrganization(issued.award()), version) instanceof AwardDecision.Granted;
        }
    }

    /// @throws Refusal where it cannot be done, with why
    boolean change(BulkChange change, BulkChange.Line line) {
        var issued = credentials.get(line.credential());
        if (issued.learner().equals(change.by())) throw Refusal.forbidden("It is the own credential of who asked.");
        return switch (change.kind()) {
            case SUSPEND -> suspending.suspend(issued.id(), change.by(), change.reason(), change.toReply());
            case REINSTATE ->
                suspending.reinstate(
                        issued.id(), Objects.requireNonNullElse(line.number(), 0), change.by(), change.reason());
            case REVOKE -> revoke(change, issued);
            case SUPERSEDE -> supersede(change, issued);
            case RENEW -> renew(change, issued);
        };
    }

    private boolean revoke(BulkChange change, IssuedCredential issued) {
        if (issued.isRevoked()) return false;
        revoking.revoke(issued.id(), change.by(), change.reason(), change.cause());
        return true;
    }

    private boolean supersede(BulkChange change, IssuedCredential issued) {
        if (issued.state() == State.SUPERSEDED) return false;
        var newest = grounds.newest(issued);
        if (newest.id().equals(issued.entry())) {
            throw Refusal.conflict("It rests on the newest version of its definition already.");
        }
        if (!grounds.areMet(issued, newest))
            throw Refusal.conflict("Its results do not meet the newest version's rule.");
        var number = newest.id().number();
        var wish = new Wish(Succession.Kind.CRITERIA, issued.learnerName(), number, change.reason());
        reissuing.reissue(issued.id(), wish, change.by());
        return true;
    }

    private boolean renew(BulkChange change, IssuedCredential issued) {
        if (renewals.rule(issued).isEmpty()) throw Refusal.conflict("No rule renews it now.");
        var number = issued.entry().number();
        var wish = new Wish(Succession.Kind.RENEWAL, issued.learnerName(), number, change.reason());
        reissuing.reissue(issued.id(), wish, change.by());
        return true;
    }
}
