package org.assay.learning.assignments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assay.catalog.Definition;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.UnitId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lays out an assignment for who does it.
@Component("assignmentDesk")
class Desk {
    private final Submissions submissions;
    private final HandedFiles files;
    private final Deadlines deadlines;
    private final Offerings offerings;
    private final Front front;
    private final Tenancy tenancy;
    private final Clock clock;

    // Seven: what somebody who does it sees at once.
    Desk(
            Submissions submissions,
            HandedFiles files,
            Deadlines deadlines,
            Offerings offerings,
            Front front,
            Tenancy tenancy,
            Clock clock) {
        this.files = files;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.offerings = offerings;
        this.front = front;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// What things and people are called.
    @Component("assignmentFront")
    static class Front {
        private final PublishedEntries entries;
        private final Organizations organizations;
        private final People people;

        Front(PublishedEntries entries, Organizations organizations, People people) {
            this.entries = entries;
            this.organizations = organizations;
            this.people = people;
        }

        Definition definition(Enrolment enrolment) {
            return entries.get(enrolment.entry()).definition();
        }

        org.assay.web.Brand brand(Enrolment enrolment) {
            return organizations.get(enrolment.organization()).brand();
        }

        Map<PersonId, String> names(List<PersonId> ids) {
            return people.list(ids.stream().distinct().toList()).stream()
                    .collect(Collectors.toMap(Person::id, Person::name));
        }
    }

    Draft draft(Enrolment own, UnitId unit) {
        return submissions.draft(own.id(), unit);
    }

    Deadline deadline(Enrolment own, Assignment assignment) {
        return both(own, () -> deadlines.of(own, offerings.get(own.offering()), assignment));
    }

    /// The page of who typed onto a draft that another window has saved since: theirs in the form, the other beside.
    Page conflict(Enrolment own, Assignment assignment, WorkForm form) {
        var newest = draft(own, assignment.id());
        return page(own, assignment, form.onto(newest.version()), new FormErrors(), true);
    }

    @Transactional
    public Page page(Enrolment own, Assignment assignment, WorkForm form, FormErrors errors, boolean isConflict) {
        var draft = draft(own, assignment.id());
        var deadline = deadline(own, assignment);
        var definition = front.definition(own);
        var outcomes = definition.outcomes().stream()
                .filter(outcome -> assignment.outcomes().contains(outcome.id()))
                .map(Definition.Outcome::text)
                .toList();
        return new AssignmentPage(
                own.id(),
                definition.title(),
                front.brand(own),
                assignment,
                outcomes,
                deadline,
                deadline.standing(clock.instant()),
                draft.savedAt(),
                form,
                errors,
                isConflict ? draft : null,
                files.draft(own.id(), assignment.id()),
                lines(own, assignment.id()));
    }

    private List<AssignmentPage.Line> lines(Enrolment own, UnitId unit) {
        var all = submissions.of(own.id(), unit);
        var names = names(own, all);
        var lines = new ArrayList<AssignmentPage.Line>();
        for (int at = 0; at < all.size(); at++) {
            var one = all.get(at);
            var before = at + 1 < all.size() ? all.get(at + 1) : null;
            var by = one.answer() == null ? null : names.get(one.answer().by());
            lines.add(new AssignmentPage.Line(
                    one,
                    by,
                    before == null ? List.of() : Changes.between(before.text(), one.text()),
                    files.of(one.id())));
        }
        return lines;
    }

    private Map<PersonId, String> names(Enrolment own, List<Submission> all) {
        var teachers = all.stream()
                .map(Submission::answer)
                .filter(Objects::nonNull)
                .map(Submission.Answer::by)
                .toList();
        return both(own, () -> front.names(teachers));
    }

    private <T> T both(Enrolment own, Supplier<T> work) {
        return tenancy.as(HandingIn.both(own), work);
    }
}
