package org.assay.learning.cohorts;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.OfferingId;
import org.assay.identity.AuditLog;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.learning.Enrolments;
import org.assay.learning.Writing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Release;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Groups of a cohort, for which modules can be kept.
@Controller
@Transactional
class GroupsController {
    private static final int ROWS = 100;
    private final Groups groups;
    private final Writing writing;
    private final Enrolments enrolments;
    private final Courses courses;
    private final People people;
    private final AuditLog audit;

    // Six of them: the page shows people, where they learn and what waits for them.
    GroupsController(
            Groups groups, Writing writing, Enrolments enrolments, Courses courses, People people, AuditLog audit) {
        this.groups = groups;
        this.writing = writing;
        this.enrolments = enrolments;
        this.courses = courses;
        this.people = people;
        this.audit = audit;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/offerings/{offering}/groups")
    Page index(@PathVariable OfferingId offering, @RequestParam(defaultValue = "1") String page) {
        var number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
        return page(offering, number, GroupForm.empty(), new FormErrors());
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.TEACH})
    @PostMapping("/offerings/{offering}/groups")
    Object update(@PathVariable OfferingId offering, GroupForm form) {
        var own = writing.own(offering);
        var errors = form.check();
        if (!errors.isEmpty()) return page(offering, 1, form, errors);
        int changed = form.isTaking()
                ? groups.take(offering, form.chosen(), form.name())
                : groups.put(offering, form.chosen(), form.name());
        var deed = form.isTaking() ? "took out of group" : "put into group";
        audit.record(own.organization(), deed, offering, Map.of("group", form.name(), "people", changed));
        return Redirect.to("/offerings/" + offering + "/groups")
                .saying("%d %s %s “%s”."
                        .formatted(
                                changed,
                                changed == 1 ? "person is" : "people are",
                                form.isTaking() ? "no more in" : "now in",
                                form.name()));
    }

    private GroupsPage page(OfferingId offering, int number, GroupForm form, FormErrors errors) {
        writing.own(offering);
        var some = enrolments.in(offering, (number - 1) * ROWS, ROWS + 1);
        var names = people
                .list(some.stream().map(each -> each.learner()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        var all = groups.of(offering);
        var asked = asked(offering);
        var known = new TreeSet<>(asked);
        all.values().forEach(known::addAll);
        var rows = some.stream()
                .limit(ROWS)
                .map(each -> new GroupsPage.Row(
                        each.id(),
                        Objects.requireNonNullElse(names.get(each.learner()), Person.ERASED),
                        all.getOrDefault(each.id(), Collections.emptySortedSet()),
                        form.isTicked(each.id())))
                .toList();
        return new GroupsPage(offering, known, asked, rows, number, some.size() > ROWS, form.name(), errors);
    }

    /// The groups that modules of the offering's course wait for.
    private SortedSet<String> asked(OfferingId offering) {
        return courses.of(offering).stream()
                .flatMap(course -> course.modules().stream())
                .flatMap(placed -> placed.releases().stream())
                .flatMap(release -> release instanceof Release.InGroup(var group) ? Stream.of(group) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
