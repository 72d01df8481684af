package org.assay.issuing.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.Suspensions;
import org.assay.issuing.hearings.Replies;
import org.assay.issuing.history.Change.Kind;
import org.assay.issuing.renewals.RenewalRequests;
import org.assay.issuing.successions.Successions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings together everything that is kept about a credential. Each reader gets what is theirs to see: rows that are
/// not are not found.
@Component
public class Histories {
    private final Suspensions suspensions;
    private final Replies replies;
    private final RenewalRequests requests;
    private final Successions successions;
    private final Notes notes;

    Histories(
            Suspensions suspensions, Replies replies, RenewalRequests requests, Successions successions, Notes notes) {
        this.suspensions = suspensions;
        this.replies = replies;
        this.requests = requests;
        this.successions = successions;
        this.notes = notes;
    }

    /// Oldest first.
    @Transactional
    public List<Change> of(IssuedCredential issued) {
        var changes = new ArrayList<Change>();
        changes.add(beginning(issued));
        changes.addAll(doubts(issued));
        changes.addAll(renewals(issued));
        changes.addAll(ends(issued));
        for (var each : notes.of(issued.id())) {
            changes.add(new Change(Kind.NOTED, each.at(), each.by(), each.words()));
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    private Change beginning(IssuedCredential issued) {
        return successions
                .before(issued.id())
                .map(each -> new Change(
                        each.kind().isInPlace() ? Kind.SUPERSEDES : Kind.RENEWS,
                        issued.issuedAt(),
                        each.by(),
                        each.reason(),
                        each.former()))
                .orElseGet(() -> new Change(Kind.ISSUED, issued.issuedAt(), null, ""));
    }

    private List<Change> doubts(IssuedCredential issued) {
        var changes = new ArrayList<Change>();
        for (var each : suspensions.of(issued.id())) {
            changes.add(new Change(Kind.SUSPENDED, each.at(), each.by(), each.reason()));
            var end = each.end();
            var until = each.replyUntil();
            if (until != null && until.isBefore(end == null ? issued.at() : end.at())) {
                changes.add(new Change(Kind.REPLY_ENDED, until, null, ""));
            }
            if (end != null) changes.add(new Change(Kind.REINSTATED, end.at(), end.by(), end.reason()));
        }
        for (var each : replies.of(issued.id())) {
            changes.add(new Change(Kind.REPLIED, each.at(), issued.learner(), each.words()));
        }
        return changes;
    }

    private List<Change> renewals(IssuedCredential issued) {
        var changes = new ArrayList<Change>();
        for (var each : requests.of(issued.id())) {
            changes.add(new Change(Kind.RENEWAL_ASKED, each.askedAt(), each.learner(), each.words()));
            var decision = each.decision();
            if (decision != null && !decision.isGranted()) {
                changes.add(new Change(Kind.RENEWAL_DECLINED, decision.at(), decision.by(), decision.words()));
            }
        }
        return changes;
    }

    private List<Change> ends(IssuedCredential issued) {
        var changes = new ArrayList<Change>();
        for (var each : successions.after(issued.id())) {
            var kind = each.kind().isInPlace() ? Kind.SUPERSEDED : Kind.RENEWED;
            changes.add(new Change(kind, each.at(), each.by(), each.reason(), each.credential()));
        }
        var revocation = issued.revocation();
        if (revocation != null && revocation.cause() != Cause.SUPERSEDED) {
            changes.add(new Change(Kind.REVOKED, revocation.at(), revocation.by(), revocation.reason()));
        }
        var until = issued.validUntil();
        if (until != null && until.isBefore(issued.at())) changes.add(new Change(Kind.EXPIRED, until, null, ""));
        return changes;
    }
}
