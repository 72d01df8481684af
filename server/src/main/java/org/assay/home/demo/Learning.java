package org.assay.home.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.Attempt;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.assessment.Item;
import org.assay.assessment.Marking;
import org.assay.assessment.Starting;
import org.assay.assessment.TaskContent;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolling;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;

/// What learners and markers of the demonstration do: join, work through units, sit exams, hand in work, mark it.
final class Learning {
    private final Enrolling enrolling;
    private final Enrolments enrolments;
    private final Studying studying;
    private final Sitting sitting;
    private final Tenancy tenancy;

    Learning(Enrolling enrolling, Enrolments enrolments, Studying studying, Sitting sitting, Tenancy tenancy) {
        this.enrolling = enrolling;
        this.enrolments = enrolments;
        this.studying = studying;
        this.sitting = sitting;
        this.tenancy = tenancy;
    }

    EnrolmentId join(PersonId learner, OfferingId offering) {
        return tenancy.as(
                Acting.person(learner), () -> enrolling.enrol(learner, offering).id());
    }

    int study(PersonId learner, EnrolmentId id, int units) {
        return tenancy.as(Acting.person(learner), () -> {
            var enrolment = enrolments.get(id);
            var first = studying.units(enrolment).stream().limit(units).toList();
            for (var unit : first) studying.finish(enrolment, unit.id());
            return first.size();
        });
    }

    AttemptId sit(PersonId learner, EnrolmentId id, Set<String> wrong) {
        return tenancy.as(Acting.person(learner), () -> sitting.sit(id, wrong));
    }

    AttemptId handIn(PersonId learner, EnrolmentId id, String task, String text) {
        return tenancy.as(Acting.person(learner), () -> sitting.handIn(id, task, text));
    }

    boolean mark(Acting marker, AttemptId attempt, Map<String, String> levels, String feedback) {
        return tenancy.as(marker, () -> sitting.marking.mark(attempt, levels, feedback));
    }

    /// Attempts and marks.
    static final class Sitting {
        private final Starting starting;
        private final Attempting attempting;
        private final Marking marking;

        Sitting(Starting starting, Attempting attempting, Marking marking) {
            this.starting = starting;
            this.attempting = attempting;
            this.marking = marking;
        }

        private AttemptId sit(EnrolmentId id, Set<String> wrong) {
            var attempt = starting.start(id, "exam");
            var exam = (TaskContent.RuleMarked) attempting.content(attempt);
            attempting.save(attempt.id(), answers(exam.items(), wrong));
            return attempting.submit(attempt.id()).id();
        }

        private AttemptId handIn(EnrolmentId id, String task, String text) {
            Attempt attempt = starting.start(id, task);
            attempting.save(attempt.id(), List.of(new Response(Response.WORK, List.of(), text, 1)));
            return attempting.submit(attempt.id()).id();
        }

        private static List<Response> answers(List<Item> items, Set<String> wrong) {
            var answers = new ArrayList<Response>();
            for (var item : items) answers.add(answer(item, !wrong.contains(item.id())));
            return answers;
        }

        private static Response answer(Item item, boolean isRight) {
            return switch (item) {
                case Item.Choice choice ->
                    new Response(choice.id(), isRight ? choice.correct() : List.of(other(choice)), "", 1);
                case Item.Numeric number ->
                    new Response(
                            number.id(),
                            List.of(),
                            isRight ? number.numeric().value().toPlainString() : "1",
                            1);
            };
        }

        private static String other(Item.Choice choice) {
            return choice.options().stream()
                    .map(Item.Choice.Option::id)
                    .filter(id -> !choice.correct().contains(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
