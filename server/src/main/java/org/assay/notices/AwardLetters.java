package org.assay.notices;

import java.util.List;
import java.util.Optional;
import org.assay.awarding.Award;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.AwardDeclined;
import org.assay.awarding.AwardId;
import org.assay.awarding.AwardReferred;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.Tenancy;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells a learner that they did not reach this time, or that a person looks at their work. Who reached hears of their
/// credential instead.
@Component
class AwardLetters {
    private final Delivering delivering;
    private final Awards awards;
    private final People people;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    AwardLetters(Delivering delivering, Awards awards, People people, Tenancy tenancy, IdentitySettings platform) {
        this.delivering = delivering;
        this.awards = awards;
        this.people = people;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(AwardDeclined event) {
        delivering.once("award declined " + event.award(), () -> letter(event.organization(), event.award()));
    }

    @Async
    @TransactionalEventListener
    void on(AwardReferred event) {
        delivering.once("award referred " + event.award(), () -> letter(event.organization(), event.award()));
    }

    private Optional<Letter> letter(OrganizationId organization, AwardId id) {
        var award = tenancy.as(Acting.organization(organization), () -> awards.get(id));
        return switch (award.decision()) {
            case AwardDecision.Granted _ -> Optional.empty();
            case AwardDecision.Declined(var reason) ->
                Optional.of(letter(
                        award,
                        "Your result in " + award.title(),
                        "It was not enough for the credential this time: " + reason + ".",
                        "Your result page shows each part and the feedback."));
            case AwardDecision.Referred _ ->
                Optional.of(letter(
                        award,
                        "A person looks at your work in " + award.title(),
                        "Your result is too close to be decided by rule, so a person decides.",
                        "There is nothing for you to do. We write again when it is decided."));
        };
    }

    private Letter letter(Award award, String subject, String what, String next) {
        var address = tenancy.as(Acting.person(award.learner()), () -> people.address(award.learner()));
        return new Letter(
                address,
                subject,
                List.of(award.learnerName() + ", your work in " + award.title() + " was assessed.", what),
                "See your result",
                platform.url("/enrolments/" + award.enrolment()),
                next);
    }
}
