package org.assay.home.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Marking;
import org.assay.awarding.Awards;
import org.assay.catalog.Draft;
import org.assay.catalog.Entries;
import org.assay.catalog.Entry;
import org.assay.catalog.Offering;
import org.assay.catalog.Offerings;
import org.assay.catalog.Scheduling;
import org.assay.help.Questions;
import org.assay.home.setup.SettingUp;
import org.assay.home.staff.WorkPage.Task;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.assignments.Submissions;
import org.assay.web.Permission;
import org.assay.web.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What lies on a member's desk: only what their roles let them do.
@Component
class Desk {
    private final Entries entries;
    private final Offerings offerings;
    private final Scheduling scheduling;
    private final Marking marking;
    private final Awards awards;
    private final Questions questions;
    private final Submissions submissions;
    private final SettingUp settingUp;

    Desk(
            Entries entries,
            Offerings offerings,
            Scheduling scheduling,
            Marking marking,
            Awards awards,
            Questions questions,
            Submissions submissions,
            SettingUp settingUp) {
        this.entries = entries;
        this.offerings = offerings;
        this.scheduling = scheduling;
        this.marking = marking;
        this.awards = awards;
        this.questions = questions;
        this.submissions = submissions;
        this.settingUp = settingUp;
    }

    @Transactional
    public List<Task> tasks(Visitor visitor) {
        var tasks = new ArrayList<Task>();
        if (visitor.may(Permission.ADMINISTER)) tasks.addAll(toSetUp());
        if (visitor.may(Permission.APPROVE_AWARDS)) tasks.addAll(referred());
        if (visitor.may(Permission.MARK_ATTEMPTS)) tasks.addAll(toMark());
        if (visitor.may(Permission.TEACH)) tasks.addAll(handedIn());
        if (visitor.may(Permission.REVIEW_ENTRIES)) tasks.addAll(toReview(new PersonId(visitor.person())));
        if (visitor.may(Permission.AUTHOR_ENTRIES)) {
            tasks.addAll(sentBack(new PersonId(visitor.person())));
            tasks.addAll(toFill());
        }
        if (visitor.may(Permission.ISSUE_CREDENTIALS)) tasks.addAll(toAnswer());
        return tasks;
    }

    /// Until people can join something.
    private List<Task> toSetUp() {
        var own = Objects.requireNonNull(Acting.now().organization());
        if (offerings.hasOpen(own)) return List.of();
        var setup = settingUp.of(own);
        var next = setup.next();
        if (next == null) return List.of();
        var note = "%d of %d steps are done. Next: %s".formatted(setup.done(), setup.needed(), next.title());
        return List.of(new Task("flag", "Set up " + setup.organization(), note, "/setup"));
    }

    private List<Task> referred() {
        int waiting = awards.referred(Objects.requireNonNull(Acting.now().organization()));
        if (waiting == 0) return List.of();
        var title = waiting == 1 ? "1 award waits for a decision" : waiting + " awards wait for a decision";
        return List.of(new Task("scale", title, "The rule leaves them to a person", "/awards"));
    }

    private List<Task> toMark() {
        int waiting = marking.queue().size();
        if (waiting == 0) return List.of();
        var title = waiting == 1 ? "1 answer to mark" : waiting + " answers to mark";
        return List.of(new Task("edit", title, "Against the rubric, without names", "/markings"));
    }

    private List<Task> toAnswer() {
        int waiting = questions.open(Objects.requireNonNull(Acting.now().organization()));
        if (waiting == 0) return List.of();
        var title = waiting == 1 ? "1 question to answer" : waiting + " questions to answer";
        return List.of(new Task("question", title, "Help desk", "/help-desk"));
    }

    private List<Task> handedIn() {
        int waiting = submissions.waiting(Objects.requireNonNull(Acting.now().organization()));
        if (waiting == 0) return List.of();
        var title = waiting == 1 ? "1 assignment to answer" : waiting + " assignments to answer";
        return List.of(new Task("edit", title, "Handed in, oldest first", "/handed-in"));
    }

    private List<Task> toReview(PersonId reviewer) {
        return entries.inReview().stream()
                .filter(entry -> waitsFor(entry.draft(), reviewer))
                .map(entry -> new Task("layers", entry.title(), "Waits for review", "/entries/" + entry.id()))
                .toList();
    }

    private static boolean waitsFor(@org.jspecify.annotations.Nullable Draft draft, PersonId reviewer) {
        return draft != null && draft.isInReview() && draft.isIndependent(reviewer);
    }

    private List<Task> sentBack(PersonId writer) {
        return entries.sentBack(writer).stream()
                .map(entry -> new Task("edit", entry.title(), "Sent back to you", "/entries/" + entry.id()))
                .toList();
    }

    private List<Task> toFill() {
        return offerings.preparing(Objects.requireNonNull(Acting.now().organization())).stream()
                .map(offering -> preparing(entries.get(offering.entry().entry()), offering))
                .toList();
    }

    private Task preparing(Entry entry, Offering offering) {
        int open = scheduling.unfilled(offering.id()).size();
        var note = open == 0 ? "Ready to open" : open == 1 ? "1 task to fill" : open + " tasks to fill";
        return new Task("calendar", entry.title(), "Offering in preparation. " + note, "/offerings/" + offering.id());
    }
}
