package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every table says whose rows it holds, and the database enforces it. A new table belongs in this list.
///
/// - TENANT: one organization's; policies ask `tenancy.organization()`
/// - PERSON: one person's; policies ask `tenancy.person()`, or `tenancy.secret()` of who bears a secret only
/// - BETWEEN: two parties'; policies ask `tenancy.organization()`, of two organizations or beside a person
/// - PUBLIC: anybody's; no policy. Say why
class TableClassificationTest {
    private static final String TABLES = """
            BETWEEN  awarding.award                an organization and the learner
            BETWEEN  awarding.decision             an organization and the learner
            TENANT   awarding.batch                a table of people to award
            TENANT   awarding.batch_row            its rows
            TENANT   awarding.column_memory        how its columns were matched before
            TENANT   awarding.batch_rule           what has to happen before a table goes out
            PUBLIC   events.event_publication      the outbox: ids only, worked off for all organizations
            PUBLIC   catalog.published_entry       a definition is for everybody to read
            PUBLIC   catalog.retirement            whether it is still offered, too
            PUBLIC   catalog.opening               whether an offering takes people, too
            PUBLIC   catalog.closing
            TENANT   catalog.entry
            TENANT   catalog.draft
            TENANT   catalog.draft_change
            TENANT   catalog.review_request
            TENANT   catalog.rejection
            TENANT   catalog.offering              anybody's to read from its opening on
            TENANT   catalog.offering_facts        anybody's to read from its opening on
            TENANT   catalog.filled_task
            TENANT   files.artefact
            TENANT   files.upload
            TENANT   catalog.licence_number
            PUBLIC   catalog.search_entry          what anybody finds in the catalogue
            TENANT   learning.module               what authors write
            TENANT   learning.module_version       learners read it in its organization's name
            TENANT   learning.course
            TENANT   learning.course_version
            TENANT   learning.pin                  which course version an offering uses
            BETWEEN  learning.place                the learner and the organization
            BETWEEN  learning.practice_card        the same
            BETWEEN  learning.pace                 the same
            BETWEEN  learning.task_score           the same
            BETWEEN  learning.cohort_group         the same
            PERSON   learning.habit
            PERSON   learning.journal_entry        what their devices did without a connection
            TENANT   learning.migration            a cohort moved to another version
            BETWEEN  learning.enrolment            the learner and the organization
            BETWEEN  learning.waiting              the same
            BETWEEN  learning.completion            the same
            BETWEEN  learning.task_step            the same
            TENANT   learning.thread               learners write in the organization's name
            TENANT   learning.post                 the same
            TENANT   learning.thread_member        the same
            TENANT   learning.post_report          the same
            TENANT   learning.deadline
            BETWEEN  learning.extension            the learner and the organization, which alone writes
            BETWEEN  learning.draft_work           the learner and the organization
            BETWEEN  learning.submission           the same
            BETWEEN  learning.handed_file          the same
            BETWEEN  learning.answer               the same; the organization alone writes
            BETWEEN  learning.unit_rating          the learner and the organization
            TENANT   learning.defect
            BETWEEN  learning.defect_report        the learner and the organization
            TENANT   learning.live_session         learners read them in the organization's name
            BETWEEN  learning.presence             the learner and the organization; the organization alone writes
            BETWEEN  learning.presence_change      the same
            TENANT   learning.code_try
            TENANT   learning.no_show_rule
            BETWEEN  learning.no_show              the learner and the organization; the organization alone writes
            PERSON   learning.calendar_feed        also whoever bears its secret
            TENANT   learning.claim_window
            TENANT   learning.claim_code           also whoever reads it off the wall
            BETWEEN  learning.admission            the learner and the organization; the organization alone writes
            TENANT   assessment.filling            it holds the key
            TENANT   assessment.key_reading        who of the staff saw it
            BETWEEN  assessment.attempt            the learner and the organization
            BETWEEN  assessment.response           the same
            BETWEEN  assessment.mark               the same; the organization alone writes
            PUBLIC   home.demo_step                what the demonstration has set up; empty elsewhere
            PUBLIC   identity.organization         its profile is what a stranger reads on a credential
            PERSON   identity.address
            PERSON   identity.address_request      also whoever bears the letter's secret
            PERSON   identity.session              also whoever bears its secret
            PERSON   identity.ceremony             whoever bears its secret: the browser that began it
            PERSON   identity.passkey              also whoever shows that credential
            TENANT   identity.sign_on              its secret is wrapped under a key outside the database
            PUBLIC   identity.sign_on_offer        through which organizations one may sign in
            BETWEEN  identity.sign_on_link         the organization and the person
            PERSON   identity.api_token            also whoever bears it
            TENANT   identity.api_client           also whoever shows its secret
            PERSON   identity.access_token         whoever bears it, and the organization of its client
            TENANT   identity.api_use
            PUBLIC   identity.terms                what one agrees to is read before
            BETWEEN  identity.acceptance           the person, and the organization whose terms they are
            PERSON   identity.consent
            PERSON   identity.erasure              housekeeping sees whose is due
            TENANT   identity.audit_entry
            TENANT   identity.audit_check
            PUBLIC   identity.host                 which name is whose: asked before a request is anybody's
            PUBLIC   identity.part                 faculties and units, as a stranger reads them
            PUBLIC   identity.accreditation        who vouches for an organization, too
            TENANT   identity.invitation           also whoever bears the secret of its letter
            TENANT   identity.licence_demand
            BETWEEN  identity.licence              the organization that gives it and the person
            BETWEEN  issuing.credential            the issuing organization and the learner
            TENANT   issuing.bulk_change
            TENANT   issuing.bulk_line
            TENANT   issuing.closed_hearing
            TENANT   issuing.intent
            TENANT   issuing.note
            TENANT   issuing.obstacle
            BETWEEN  issuing.revocation            the issuing organization and the learner
            BETWEEN  issuing.suspension            the same
            BETWEEN  issuing.reinstatement         the same
            BETWEEN  issuing.succession            the same
            BETWEEN  issuing.reply                 the same
            BETWEEN  issuing.renewal_decision      the same
            BETWEEN  issuing.renewal_request       the same
            TENANT   issuing.status_list
            TENANT   issuing.status_slot
            TENANT   keys.signing_key              private parts are wrapped under a key outside the database
            BETWEEN  identity.membership           an organization and a person
            BETWEEN  identity.person               the person, and organizations they belong to
            BETWEEN  identity.person_word          the same: words of their names and addresses
            PERSON   identity.sign_in_link         whoever bears its secret
            BETWEEN  api.kept_answer               the organization, and whom the answer names
            TENANT   api.feed
            TENANT   api.event                     what happened, by ids
            TENANT   api.endpoint                  its secrets are wrapped under a key outside the database
            TENANT   api.delivery                  whoever sends webhooks works off those of all
            BETWEEN  help.question                 who asked and the organization that answers
            BETWEEN  help.message                  the same
            PUBLIC   notices.delivery              what a letter is about, by ids; no address, no secret
            PUBLIC   notices.lease                 which process does what
            PERSON   notices.notice
            PERSON   notices.posting               also whoever bears one of its secrets
            PERSON   notices.preference
            BETWEEN  notices.reminder              the person and the organization that reminded
            PERSON   notices.rhythm
            PUBLIC   notices.mail                  the mailbox: there only without a mail server
            BETWEEN  wallet.claim                  the person and who issued; also whoever bears the letter's secret
            TENANT   wallet.claim_rule             when its claims end
            PERSON   wallet.holding                also whoever bears the secret of a share of it
            PERSON   wallet.share                  also whoever bears its secret
            """;

    private static final Map<String, String> ASKS = Map.of(
            "TENANT", "tenancy.organization()",
            "PERSON", "tenancy.person()|tenancy.secret()",
            "BETWEEN", "tenancy.organization()|tenancy.person()");

    private static final Map<String, String> CLASSES = new TreeMap<>();

    private static Access app;

    @BeforeAll
    static void read() {
        for (var line : TABLES.strip().lines().toList()) {
            var words = line.strip().split("\\s+", 3);
            assertThat(CLASSES.put(words[1], words[0]))
                    .as("%s is listed twice", words[1])
                    .isNull();
        }
        app = TestDatabase.fresh().app();
    }

    @Test
    void everyTableIsInOneClass() throws SQLException {
        assertThat(CLASSES.values()).isSubsetOf("TENANT", "PERSON", "BETWEEN", "PUBLIC");
        assertThat(new TreeSet<>(tables("true"))).isEqualTo(CLASSES.keySet());
    }

    @Test
    void rowSecurityIsForcedOnEveryTableThatIsNotPublic() throws SQLException {
        assertThat(tables("NOT (relrowsecurity AND relforcerowsecurity)")).allSatisfy(this::isPublic);
    }

    @Test
    void everyPolicyAsksForTheOwnerOfTheRow() throws SQLException {
        for (var table : notPublic()) {
            var policies = rows("SELECT coalesce(qual, '') || ' ' || coalesce(with_check, '') FROM pg_policies"
                    + " WHERE schemaname || '.' || tablename = '" + table + "'");
            assertThat(policies)
                    .as("policies of %s", table)
                    .isNotEmpty()
                    .allSatisfy(policy -> assertThat(
                                    ASKS.getOrDefault(CLASSES.get(table), "").split("\\|"))
                            .as("policy \"%s\" of %s", policy, table)
                            .anySatisfy(function -> assertThat(policy).contains(function)));
        }
    }

    @Test
    void whoeverDoesNotSayWhoAsksSeesNoRow() throws SQLException {
        for (var table : notPublic()) {
            assertThat(rows("SELECT count(*)::text FROM " + table)).as(table).containsExactly("0");
        }
    }

    @Test
    void theServingRoleOwnsNoTableAndCannotRewriteTheHistoryOfMigrations() throws SQLException {
        assertThat(tables("relowner = current_user::regrole")).isEmpty();
        assertThat(rows("SELECT oid::regclass FROM pg_class WHERE relname = '" + Migrations.HISTORY
                        + "' AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"))
                .isEmpty();
    }

    @Test
    void nothingHoldsRowsThatPoliciesCannotGuard() throws SQLException {
        assertThat(rows("SELECT oid::regclass FROM pg_class WHERE relkind IN ('m', 'f')"))
                .isEmpty();
    }

    private void isPublic(String table) {
        assertThat(CLASSES).as(table).containsEntry(table, "PUBLIC");
    }

    private static List<String> notPublic() {
        return CLASSES.keySet().stream()
                .filter(table -> !"PUBLIC".equals(CLASSES.get(table)))
                .toList();
    }

    private static List<String> tables(String condition) throws SQLException {
        return rows("SELECT nspname || '.' || relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
                + " WHERE relkind IN ('r', 'p') AND NOT relispartition AND relname <> '" + Migrations.HISTORY
                + "' AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND " + condition);
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = app.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }
}
