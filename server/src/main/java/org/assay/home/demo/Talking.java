package org.assay.home.demo;

import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.defects.Appraising;
import org.assay.learning.defects.DefectId;
import org.assay.learning.defects.Defects;
import org.assay.learning.defects.Mending;
import org.assay.learning.discussions.Discussing;
import org.assay.learning.discussions.Place;
import org.assay.learning.discussions.Topics;
import org.jspecify.annotations.Nullable;

/// What people of the demonstration say to each other: in discussions, about units, and what authors answer.
final class Talking {
    private final Offerings offerings;
    private final Learners learners;
    private final Discussions discussions;
    private final Feedback feedback;
    private final Tenancy tenancy;

    Talking(Offerings offerings, Learners learners, Discussions discussions, Feedback feedback, Tenancy tenancy) {
        this.offerings = offerings;
        this.learners = learners;
        this.discussions = discussions;
        this.feedback = feedback;
        this.tenancy = tenancy;
    }

    record Learners(Enrolments enrolments, Studying studying) {}

    record Discussions(Discussing discussing, Topics topics) {}

    record Feedback(Appraising appraising, Mending mending, Defects defects) {}

    UUID ask(House house, OfferingId offering, Term.Talk talk) {
        var by = CastMember.id(talk.by());
        return tenancy.as(house.as(by), () -> {
            var unit = talk.unit() == null ? null : unit(by, offering, talk.unit());
            return discussions
                    .discussing
                    .begin(place(by, offering), unit, talk.title(), talk.text())
                    .id();
        });
    }

    UUID answer(House house, OfferingId offering, UUID topic, Term.Reply reply) {
        var by = CastMember.id(reply.by());
        return tenancy.as(
                house.as(by),
                () -> discussions
                        .discussing
                        .reply(place(by, offering), discussions.topics.get(topic), reply.text())
                        .id());
    }

    private Place place(PersonId person, OfferingId id) {
        var enrolment = learners.enrolments.find(person, id).orElse(null);
        return new Place(offerings.get(id), person, enrolment == null ? null : enrolment.id(), enrolment == null);
    }

    private UUID unit(PersonId learner, OfferingId offering, int number) {
        var enrolment = learners.enrolments.find(learner, offering).orElseThrow();
        return learners.studying.units(enrolment).get(number).id().value();
    }

    /// The id of the defect that it became; null where only a rating was given.
    @Nullable
    DefectId report(House house, OfferingId offering, Term.Report report) {
        var by = CastMember.id(report.by());
        var became = tenancy.as(house.as(by), () -> {
            var enrolment = learners.enrolments.find(by, offering).orElseThrow();
            var unit = unit(by, offering, report.unit());
            return feedback.appraising.say(enrolment, unit, report.clear(), report.minutes(), report.wrong());
        });
        return became.orElse(null);
    }

    boolean settle(House house, DefectId id, Term.Report report) {
        return tenancy.as(house.as(house.author.id), () -> {
            var defect = feedback.defects.get(id);
            var state = java.util.Objects.requireNonNull(report.state());
            feedback.mending.decide(defect, defect.version(), defect.title(), state, null, report.word());
            return true;
        });
    }
}
