package org.assay.notices;

import org.assay.awarding.Award;
import org.assay.awarding.AwardDeclined;
import org.assay.awarding.AwardId;
import org.assay.awarding.AwardReferred;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.SignInRequested;
import org.assay.identity.Tenancy;
import org.assay.identity.account.AddressRequested;
import org.assay.identity.invitations.InvitationMade;
import org.assay.identity.leaving.ErasureAsked;
import org.assay.wallet.CredentialOffered;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Orders the letters that are more than a notice: links with a secret, and results. Told twice, each is ordered once.
@Component
class Ordering {
    private final Delivering delivering;
    private final Telling telling;
    private final Awards awards;
    private final Tenancy tenancy;

    Ordering(Delivering delivering, Telling telling, Awards awards, Tenancy tenancy) {
        this.delivering = delivering;
        this.telling = telling;
        this.awards = awards;
        this.tenancy = tenancy;
    }

    @Async
    @TransactionalEventListener
    void on(SignInRequested event) {
        delivering.take(Delivery.of("sign-in " + event.link(), Delivery.Kind.SIGN_IN, event.link(), null, null));
    }

    @Async
    @TransactionalEventListener
    void on(InvitationMade event) {
        var key = "invitation " + event.invitation() + " " + event.sending();
        delivering.take(Delivery.of(key, Delivery.Kind.INVITATION, event.invitation(), null, null));
    }

    @Async
    @TransactionalEventListener
    void on(AddressRequested event) {
        delivering.take(Delivery.of("address " + event.request(), Delivery.Kind.ADDRESS, event.request(), null, null));
    }

    @Async
    @TransactionalEventListener
    void on(ErasureAsked event) {
        var key = "erasure " + event.person() + " " + event.due();
        delivering.take(Delivery.of(key, Delivery.Kind.ERASURE, event.due(), event.person(), null));
    }

    @Async
    @TransactionalEventListener
    void on(CredentialOffered event) {
        var key = "claim " + event.claim();
        delivering.take(Delivery.of(key, Delivery.Kind.CLAIM, event.claim(), event.person(), null));
    }

    @Async
    @TransactionalEventListener
    void on(AwardDeclined event) {
        result(event.organization(), event.award(), AwardLetters.DECLINED, "Your result in {0} is there");
    }

    @Async
    @TransactionalEventListener
    void on(AwardReferred event) {
        result(event.organization(), event.award(), AwardLetters.REFERRED, "A person looks at your work in {0}");
    }

    private void result(OrganizationId organization, AwardId id, String kind, String says) {
        Award award = tenancy.as(Acting.organization(organization), () -> awards.get(id));
        var key = kind + id;
        var path = "/enrolments/" + award.enrolment();
        telling.keep(Notice.of(award.learner(), key, Reason.RESULT, path, says, award.title())
                .by(organization));
        delivering.take(Delivery.of(key, Delivery.Kind.AWARD, id, award.learner(), organization));
    }
}
