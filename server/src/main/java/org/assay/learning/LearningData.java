package org.assay.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.PersonalRows;
import org.springframework.stereotype.Component;

/// What this module holds about somebody who learns or writes here. How far they were stays, by an id that leads to
/// nobody; what they wrote, and what was written about them, goes.
@Component
class LearningData implements PersonalData {
    private static final String GONE = "Erased with the account";

    /// A learner sees such rows of every organization, and no other than the acting one may write them.
    private static final String OWN = " and organization_id = tenancy.organization()";

    /// In the person's own hands.
    private static final Map<String, String> HELD = Map.ofEntries(
            Map.entry(
                    "enrolments",
                    "select id, organization_id, offering_id, entry_id, entry_number, enrolled_at"
                            + " from learning.enrolment where learner_id = :person"),
            Map.entry(
                    "waiting",
                    "select offering_id, organization_id, since from learning.waiting where learner_id = :person"),
            Map.entry(
                    "completions",
                    "select enrolment_id, unit_id, completed_at from learning.completion where learner_id = :person"),
            Map.entry(
                    "taskSteps",
                    "select enrolment_id, task, step, at from learning.task_step where learner_id = :person"),
            Map.entry(
                    "taskScores",
                    "select enrolment_id, task, fraction from learning.task_score where learner_id = :person"),
            Map.entry("places", "select enrolment_id, unit_id, at from learning.place where learner_id = :person"),
            Map.entry(
                    "practice",
                    "select enrolment_id, unit_id, item, is_right, answers, box, due_on, reviewed_on"
                            + " from learning.practice_card where learner_id = :person"),
            Map.entry(
                    "pace",
                    "select enrolment_id, starts_on, weeks, done from learning.pace where learner_id = :person"),
            Map.entry("groups", "select enrolment_id, name from learning.cohort_group where learner_id = :person"),
            Map.entry("habit", "select is_light, reviews_a_day from learning.habit where person_id = :person"),
            Map.entry(
                    "extensions",
                    "select enrolment_id, unit_id, due_at, reason, given_at from learning.extension"
                            + " where learner_id = :person"),
            Map.entry(
                    "drafts",
                    "select enrolment_id, unit_id, text, link, saved_at from learning.draft_work"
                            + " where learner_id = :person"),
            Map.entry(
                    "submissions",
                    "select id, offering_id, unit_id, number, text, link, due_at, late, handed_in_at"
                            + " from learning.submission where learner_id = :person"),
            Map.entry(
                    "answers",
                    "select submission_id, verdict, feedback, answered_at from learning.answer"
                            + " where learner_id = :person"),
            Map.entry(
                    "attendance",
                    "select session_id, enrolment_id, standing, means, flags, joined_at, left_at, recorded_at, reason"
                            + " from learning.presence where learner_id = :person"),
            Map.entry(
                    "attendanceChanges",
                    "select session_id, enrolment_id, version, standing, means, reason, changed_at"
                            + " from learning.presence_change where learner_id = :person"),
            Map.entry(
                    "noShows",
                    "select offering_id, missed, consequence, found_at from learning.no_show"
                            + " where learner_id = :person"),
            Map.entry(
                    "calendarFeeds",
                    "select made_at, revoked_at from learning.calendar_feed where person_id = :person"),
            Map.entry(
                    "eventClaims",
                    "select window_id, organization_id, enrolment_id, admitted_at from learning.admission"
                            + " where learner_id = :person"),
            Map.entry(
                    "ratings",
                    "select offering_id, unit_id, clear, minutes, at from learning.unit_rating"
                            + " where learner_id = :person"),
            Map.entry(
                    "handedFiles",
                    "select id, enrolment_id, unit_id, submission_id, name, bytes, added_at from learning.handed_file"
                            + " where learner_id = :person"),
            Map.entry(
                    "journalEntries",
                    "select enrolment_id, device_id, sequence, kind, unit_id, payload, device_at, received_at, outcome,"
                            + " reason from learning.journal_entry where learner_id = :person"
                            + " order by received_at, device_id, sequence"),
            Map.entry(
                    "defectReports",
                    "select defect_id, unit_id, text, at from learning.defect_report where learner_id = :person"));

    /// In the hands of each organization.
    private static final Map<String, String> HELD_BY_ORGANIZATIONS = Map.of(
            "threads",
            "select id, organization_id, offering_id, unit_id, title from learning.thread where author_id = :person",
            "posts",
            "select organization_id, thread_id, number, body, at, edited_at, deleted_at, hidden_at, hidden_reason"
                    + " from learning.post where author_id = :person",
            "followed",
            "select organization_id, thread_id, follows, read_to from learning.thread_member"
                    + " where person_id = :person",
            "postReports",
            "select organization_id, post_id, reason, at, settled_at from learning.post_report"
                    + " where person_id = :person",
            "codeTries",
            "select organization_id, session_id, tried_at, outcome, device from learning.code_try"
                    + " where learner_id = :person");

    /// What goes in the person's own hands.
    private static final List<String> ERASED = List.of(
            "delete from learning.waiting where learner_id = :person",
            "delete from learning.draft_work where learner_id = :person",
            "delete from learning.handed_file where learner_id = :person",
            "delete from learning.journal_entry where learner_id = :person",
            "delete from learning.cohort_group where learner_id = :person",
            "delete from learning.habit where person_id = :person",
            "update learning.calendar_feed set revoked_at = coalesce(revoked_at, now()) where person_id = :person",
            "update learning.submission set text = '', link = '' where learner_id = :person",
            "update learning.defect_report set text = '" + GONE + "' where learner_id = :person");

    /// What goes in the hands of each organization.
    private static final List<String> ERASED_BY_ORGANIZATIONS = List.of(
            "update learning.thread set title = '" + GONE + "' where author_id = :person",
            "update learning.post set body = '', deleted_at = coalesce(deleted_at, now()), hidden_reason = null"
                    + " where author_id = :person",
            "delete from learning.thread_member where person_id = :person",
            "update learning.post_report set reason = '" + GONE + "' where person_id = :person",
            "update learning.code_try set device = null where learner_id = :person",
            "update learning.extension set reason = '" + GONE + "' where learner_id = :person" + OWN,
            "update learning.answer set feedback = '' where learner_id = :person" + OWN,
            "update learning.presence set reason = null where learner_id = :person",
            "update learning.presence_change set reason = null where learner_id = :person");

    private final PersonalRows rows;
    private final HandedBytes bytes;

    LearningData(PersonalRows rows, HandedBytes bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    @Override
    public String module() {
        return "learning";
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(PersonId person) {
        var all = new TreeMap<>(rows.lists(HELD, person));
        all.putAll(rows.listsOfAll(HELD_BY_ORGANIZATIONS, person));
        return all;
    }

    @Override
    public void erase(PersonId person) {
        rows.forAll(person, () -> bytes.erase(person));
        for (var statement : ERASED) rows.change(statement, person);
        rows.forAll(person, () -> ERASED_BY_ORGANIZATIONS.forEach(statement -> rows.change(statement, person)));
    }
}
