package org.assay.identity.leaving;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every column that leads to a person, and what becomes of it when they ask for their data or leave.
///
/// - `OWN`: the person's. A bean of [org.assay.identity.PersonalData] exports the rows by this very column.
/// - `DEED`: who did something for an organization. The id stays in its record, and leads to a row without a name.
/// - `APART`: neither, for the reason that stands beside it.
///
/// A new table fails here until it has its line.
@ServerTest
class PersonalColumnsTest {
    private static final String FATES = """
            DEED  api.endpoint.made_by
            APART api.kept_answer.person_id  an answer to a program; it goes with whom it names
            OWN   assessment.attempt.learner_id
            DEED  assessment.filling.saved_by
            DEED  assessment.key_reading.reader_id
            OWN   assessment.mark.learner_id
            DEED  assessment.mark.marker
            OWN   assessment.response.learner_id
            DEED  awarding.award.decided_by
            OWN   awarding.award.learner_id
            OWN   awarding.award.learner_name
            DEED  awarding.award.markers
            DEED  awarding.batch.approved_by
            DEED  awarding.batch.made_by
            DEED  awarding.batch.started_by
            APART awarding.batch_row.address  what an organization brought; it goes with the name in the award
            DEED  awarding.decision.decided_by
            OWN   awarding.decision.learner_id
            DEED  catalog.closing.closed_by
            DEED  catalog.draft_change.changed_by
            DEED  catalog.entry.started_by
            DEED  catalog.offering.planned_by
            DEED  catalog.offering_facts.changed_by
            DEED  catalog.opening.opened_by
            DEED  catalog.published_entry.published_by
            DEED  catalog.rejection.rejected_by
            DEED  catalog.retirement.retired_by
            DEED  catalog.review_request.requested_by
            DEED  files.artefact.uploaded_by
            DEED  help.message.author
            OWN   help.message.person_id
            OWN   help.question.asker
            OWN   help.question.person_id
            OWN   identity.acceptance.person_id
            OWN   identity.address.address
            APART identity.address.address_hash  the hash of the address beside it
            OWN   identity.address.person_id
            OWN   identity.address_request.address
            APART identity.address_request.address_hash  the same
            OWN   identity.address_request.person_id
            OWN   identity.api_token.person_id
            DEED  identity.audit_entry.actor
            DEED  identity.api_client.made_by
            OWN   identity.consent.person_id
            OWN   identity.erasure.person_id
            OWN   identity.invitation.accepted_by
            OWN   identity.invitation.address
            OWN   identity.invitation.address_hash
            DEED  identity.invitation.invited_by
            DEED  identity.licence.granted_by
            OWN   identity.licence.person_id
            DEED  identity.licence_demand.demanded_by
            DEED  identity.membership.granted_by
            OWN   identity.membership.person_id
            OWN   identity.passkey.person_id
            APART identity.person_word.person_id  words of names and addresses that are exported; triggers keep them
            OWN   identity.session.person_id
            APART identity.sign_in_link.address  a link that was mailed, gone within a day; erased by address
            APART identity.sign_in_link.address_hash  the same
            DEED  identity.sign_on.changed_by
            OWN   identity.sign_on_link.person_id
            DEED  identity.terms.published_by
            DEED  issuing.bulk_change.made_by
            OWN   issuing.credential.learner_id
            OWN   issuing.credential.learner_name
            APART issuing.intent.learner_id  what was to be signed; signed it is exported, and when they leave both texts go
            APART issuing.note.learner_id  what colleagues wrote for each other; the words go
            DEED  issuing.note.written_by
            OWN   issuing.reinstatement.learner_id
            DEED  issuing.reinstatement.reinstated_by
            DEED  issuing.renewal_decision.decided_by
            OWN   issuing.renewal_decision.learner_id
            OWN   issuing.renewal_request.learner_id
            OWN   issuing.reply.learner_id
            OWN   issuing.revocation.learner_id
            DEED  issuing.revocation.revoked_by
            OWN   issuing.succession.learner_id
            OWN   issuing.succession.learner_name
            DEED  issuing.succession.made_by
            OWN   issuing.suspension.learner_id
            DEED  issuing.suspension.suspended_by
            OWN   learning.admission.learner_id
            DEED  learning.answer.answered_by
            OWN   learning.answer.learner_id
            OWN   learning.calendar_feed.person_id
            OWN   learning.code_try.learner_id
            OWN   learning.cohort_group.learner_id
            OWN   learning.completion.learner_id
            DEED  learning.course.changed_by
            DEED  learning.course_version.published_by
            DEED  learning.deadline.changed_by
            DEED  learning.defect.settled_by
            OWN   learning.defect_report.learner_id
            OWN   learning.draft_work.learner_id
            OWN   learning.enrolment.learner_id
            DEED  learning.extension.given_by
            OWN   learning.extension.learner_id
            OWN   learning.handed_file.learner_id
            OWN   learning.habit.person_id
            DEED  learning.live_session.presenter_id
            DEED  learning.migration.declared_by
            DEED  learning.module.changed_by
            DEED  learning.module_version.published_by
            OWN   learning.journal_entry.learner_id
            OWN   learning.no_show.learner_id
            OWN   learning.pace.learner_id
            DEED  learning.pin.pinned_by
            OWN   learning.place.learner_id
            OWN   learning.post.author_id
            DEED  learning.post.hidden_by
            OWN   learning.post_report.person_id
            DEED  learning.post_report.settled_by
            OWN   learning.practice_card.learner_id
            OWN   learning.presence.learner_id
            DEED  learning.presence.recorded_by
            DEED  learning.presence_change.changed_by
            OWN   learning.presence_change.learner_id
            OWN   learning.submission.learner_id
            OWN   learning.task_score.learner_id
            OWN   learning.task_step.learner_id
            OWN   learning.thread.author_id
            OWN   learning.thread_member.person_id
            OWN   learning.unit_rating.learner_id
            OWN   learning.waiting.learner_id
            APART notices.delivery.person_id  an order for a letter, by ids alone
            APART notices.lease.holder  a process
            OWN   notices.mail.recipient
            OWN   notices.notice.person_id
            APART notices.posting.address_hash  the hash of an address that is exported
            OWN   notices.posting.person_id
            OWN   notices.preference.person_id
            OWN   notices.reminder.person_id
            OWN   notices.rhythm.person_id
            OWN   wallet.claim.person_id
            OWN   wallet.holding.person_id
            OWN   wallet.share.person_id
            """;

    /// Ids of other things than people.
    private static final Set<String> THINGS = Set.of(
            ("id organization_id offering_id enrolment_id entry_id unit_id credential_id award_id session_id window_id"
                            + " thread_id course_id attempt_id to_course from_course terms_id submission_id status_list redo"
                            + " question_id post_id parent_id module_id make_up_for list_id lesson_id key_id holding_id done"
                            + " defect_id code_id void_by device_id endpoint_id client_id batch_id sandbox_of"
                            + " former_id change_id request_id undoes")
                    .split(" "));

    /// Not ids, and tell all the same who it is.
    private static final Set<String> WORDS = Set.of("address", "address_hash", "recipient", "learner_name", "asker");

    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) =\\s*\"([^\"]*)\";");
    private static final Pattern STATEMENT = Pattern.compile("\"(select [^\"]*)\"");

    @Autowired
    TestDatabase database;

    private final Map<String, String> fates = new TreeMap<>();

    PersonalColumnsTest() {
        FATES.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var parts = line.strip().split("\\s+", 3);
            var before = fates.put(parts[1], parts[0] + (parts.length == 3 ? " " + parts[2] : ""));
            assertThat(before).as(parts[1] + " is listed twice").isNull();
        });
    }

    private Set<String> columns(String condition) throws Exception {
        var found = new TreeSet<String>();
        try (var superuser = database.superuser().connect();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select c.table_schema || '.' || c.table_name || '.' || c.column_name"
                                + " from information_schema.columns c join information_schema.tables t"
                                + " on (t.table_schema, t.table_name) = (c.table_schema, c.table_name)"
                                + " where t.table_type = 'BASE TABLE' and c.table_schema !~ '^(pg_|information_schema)'"
                                + " and " + condition)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static String quoted(Set<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(joining(", ", "(", ")"));
    }

    @Test
    void everyColumnThatLeadsToAPersonHasItsFate() throws Exception {
        var leading = columns("(c.udt_name in ('uuid', '_uuid') and c.column_name not in " + quoted(THINGS)
                + " or c.column_name in " + quoted(WORDS) + ")");
        var missing = new TreeSet<>(leading);
        missing.removeAll(fates.keySet());
        assertThat(missing)
                .as("say OWN, DEED or APART with a reason; export what is OWN in its module's PersonalData")
                .isEmpty();
        var gone = new TreeSet<>(fates.keySet());
        gone.removeAll(leading);
        assertThat(gone).as("there is no such column any more").isEmpty();
    }

    @Test
    void everyKeyOfAPersonIsAmongThem() throws Exception {
        // A program is a person to whatever asks who did it: its own id leads to its row.
        var keys = columns("c.column_name <> 'id' and exists (select 1 from pg_constraint k where k.contype = 'f'"
                + " and k.confrelid = 'identity.person'::regclass"
                + " and k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass"
                + " and c.ordinal_position = any (k.conkey))");
        assertThat(keys).isNotEmpty().isSubsetOf(fates.keySet());
    }

    @Test
    void whatIsTheirsIsExportedByItsColumn() throws Exception {
        var statements = statements();
        var missing = new ArrayList<String>();
        fates.forEach((name, fate) -> {
            var table = name.substring(0, name.lastIndexOf('.'));
            var column = name.substring(name.lastIndexOf('.') + 1);
            var isExported = statements.stream()
                    .anyMatch(text ->
                            text.matches(".*\\bfrom " + table + "\\b.*") && text.matches(".*\\b" + column + "\\b.*"));
            if (fate.equals("OWN") && !isExported) missing.add(name);
        });
        assertThat(missing).as("no PersonalData selects these rows").isEmpty();
    }

    @Test
    void whatIsKeptApartHasItsReason() {
        assertThat(fates.values())
                .allMatch(fate -> fate.equals("OWN") || fate.equals("DEED") || fate.matches("APART .+"));
    }

    /// What the beans select, each statement as one line with its constants in it.
    private static List<String> statements() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/org/assay"))) {
            var found = new ArrayList<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith("Data.java")).toList()) {
                var source = Files.readString(file).replaceAll("\"\\s*\\+\\s*\"", "");
                if (!source.contains("implements PersonalData")) continue;
                for (var each : CONSTANT.matcher(source).results().toList()) {
                    source = source.replaceAll(
                            "\"\\s*\\+\\s*" + each.group(1) + "\\b", Matcher.quoteReplacement(each.group(2) + "\""));
                }
                STATEMENT.matcher(source).results().map(each -> each.group(1)).forEach(found::add);
            }
            return found;
        }
    }
}
