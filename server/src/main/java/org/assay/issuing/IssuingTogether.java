package org.assay.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.awarding.Award;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.awarding.AwardsGranted;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.shared.Failpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Turns awards that were granted together into credentials: for each what [Issuing] would do, exactly once, but in one
/// transaction for all. Signing is within it: a signature that nobody has seen needs no intent, because whoever dies
/// leaves nothing behind but places in a status list that nobody uses. See docs/flows/issuance.md.
@Service
public class IssuingTogether {
    private static final Logger LOG = LoggerFactory.getLogger(IssuingTogether.class);
    private final Awards awards;
    private final Intents intents;
    private final Drafting drafting;
    private final SigningAlike signing;
    private final Recording recording;
    private final Issuing issuing;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;

    // More than five: the steps of issuing, one after the other.
    IssuingTogether(
            Awards awards,
            Intents intents,
            Drafting drafting,
            SigningAlike signing,
            Recording recording,
            Issuing issuing,
            Tenancy tenancy,
            TransactionOperations transactions) {
        this.awards = awards;
        this.intents = intents;
        this.drafting = drafting;
        this.signing = signing;
        this.recording = recording;
        this.issuing = issuing;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    /// Safe to be told twice. Not in a transaction: issuing commits its own.
    @Async("signers")
    @TransactionalEventListener
    void on(AwardsGranted event) {
        var organization = event.organization();
        tenancy.as(Acting.organization(organization), () -> issue(organization, event.awards()));
    }

    /// Issues what has no credential yet. What cannot be issued becomes a task on a page. Whoever calls acts for the
    /// organization, outside of a transaction.
    @Transactional(propagation = Propagation.NEVER)
    public void issue(OrganizationId organization, List<AwardId> ids) {
        Failpoint.reach("F01");
        var open = without(intents.begun(ids), awards.granted(ids));
        if (open.isEmpty()) return;
        var drafts = drafting.draft(organization, open);
        Failpoint.reach("F04");
        together(organization, drafts).forEach(issuing::tryToIssue);
        Failpoint.reach("F07");
    }

    /// Those that are left to be issued one by one, which says what is in the way.
    private List<AwardId> together(OrganizationId organization, List<Draft> drafts) {
        var ids = drafts.stream().map(draft -> draft.award().id()).toList();
        try {
            return transactions.execute(_ -> {
                intents.lock(ids);
                var begun = intents.begun(ids);
                var left = new ArrayList<>(ids);
                left.removeAll(begun);
                var signed = signing.sign(drafts.stream()
                        .filter(draft -> !begun.contains(draft.award().id()))
                        .toList());
                Failpoint.reach("F05");
                recording.record(organization, signed);
                signed.keySet().forEach(draft -> left.remove(draft.award().id()));
                Failpoint.reach("F06");
                return left;
            });
        } catch (RuntimeException e) {
            LOG.error("{} awards are issued one by one instead of together", ids.size(), e);
            return ids;
        }
    }

    private static List<Award> without(Set<AwardId> begun, List<Award> awards) {
        return awards.stream().filter(award -> !begun.contains(award.id())).toList();
    }
}
