package org.assay.issuing.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Suspensions;
import org.assay.issuing.history.Change.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings together everything that is kept about a credential. Each reader gets what is theirs to see: rows that are
/// not are not found.
@Component
public class Histories {
    private final Suspensions suspensions;
    private final Notes notes;

    Histories(Suspensions suspensions, Notes notes) {
        this.suspensions = suspensions;
        this.notes = notes;
    }

    /// Oldest first.
    @Transactional
    public List<Change> of(IssuedCredential issued) {
        var changes = new ArrayList<Change>();
        changes.add(new Change(Kind.ISSUED, issued.issuedAt(), null, ""));
        for (var each : suspensions.of(issued.id())) {
            changes.add(new Change(Kind.SUSPENDED, each.at(), each.by(), each.reason()));
            var end = each.end();
            if (end != null) changes.add(new Change(Kind.REINSTATED, end.at(), end.by(), end.reason()));
        }
        var revocation = issued.revocation();
        if (revocation != null) {
            changes.add(new Change(Kind.REVOKED, revocation.at(), revocation.by(), revocation.reason()));
        }
        var until = issued.validUntil();
        if (until != null && until.isBefore(issued.at())) changes.add(new Change(Kind.EXPIRED, until, null, ""));
        for (var each : notes.of(issued.id())) {
            changes.add(new Change(Kind.NOTED, each.at(), each.by(), each.words()));
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }
}
