package org.assay.issuing;

import java.util.List;
import org.assay.awarding.Award;
import org.assay.awarding.AwardGranted;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.shared.Failpoint;
import org.assay.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Turns a granted award into a signed credential: exactly one, whatever dies on the way. The steps, and what happens
/// if we die between them, stand in docs/flows/issuance.md.
@Service
public class Issuing {
    private static final Logger LOG = LoggerFactory.getLogger(Issuing.class);
    private final Awards awards;
    private final Preparing preparing;
    private final Finishing finishing;
    private final Obstacles obstacles;
    private final Tenancy tenancy;

    Issuing(Awards awards, Preparing preparing, Finishing finishing, Obstacles obstacles, Tenancy tenancy) {
        this.awards = awards;
        this.preparing = preparing;
        this.finishing = finishing;
        this.obstacles = obstacles;
        this.tenancy = tenancy;
    }

    /// Safe to be told twice. Not in a transaction: issuing commits its own two.
    @Async
    @TransactionalEventListener
    void on(AwardGranted event) {
        tenancy.as(Acting.organization(event.organization()), () -> tryToIssue(event.award()));
    }

    /// The award's credential; issued now where it has none. Whoever calls acts for the organization, outside of a
    /// transaction.
    ///
    /// @throws Refusal if the award is not granted, or something is in the way that a person has to clear
    @Transactional(propagation = Propagation.NEVER)
    public IssuedCredential issue(AwardId id) {
        var award = awards.inOrganization(id);
        if (!award.isGranted()) throw Refusal.conflict("This award is not granted, so it has no credential.");
        Failpoint.reach("F01");
        var intent = prepare(award);
        Failpoint.reach("F03");
        obstacles.clear(id);
        return finishing.finish(award, intent);
    }

    /// What cannot be issued is a task on a page, not an event that comes again and again.
    void tryToIssue(AwardId award) {
        try {
            issue(award);
        } catch (Refusal refusal) {
            LOG.warn("award {} has no credential yet: {}", award, refusal.detail());
        }
    }

    private Intent prepare(Award award) {
        try {
            return preparing.prepare(award);
        } catch (Preparing.Objected objected) {
            obstacles.meet(award.organization(), award.id(), objected.findings());
            throw Refusal.conflict("A check before signing objects: " + String.join("; ", objected.findings()));
        } catch (Refusal refused) {
            obstacles.meet(award.organization(), award.id(), List.of(refused.detail()));
            throw refused;
        }
    }
}
