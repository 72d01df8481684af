package org.assay.catalog;

import static org.assay.catalog.Contracts.surveyDataAnalysis;
import static org.assay.catalog.Contracts.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.assay.ServerTest;
import org.assay.database.Access;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class AuthoringTest {
    private final ApplicationContext context;
    private final Authoring authoring;
    private final Entries entries;
    private final PublishedEntries published;
    private final Tenancy tenancy;
    private final TestDatabase database;
    private University aldermere;
    private PersonId mira;
    private PersonId joris;

    @Autowired
    AuthoringTest(ApplicationContext context) {
        this.context = context;
        authoring = context.getBean(Authoring.class);
        entries = context.getBean(Entries.class);
        published = context.getBean(PublishedEntries.class);
        tenancy = context.getBean(Tenancy.class);
        database = context.getBean(TestDatabase.class);
    }

    @BeforeEach
    void hire() {
        aldermere = new University(context, "Aldermere University");
        mira = aldermere.hire("Mira Halvorsen", Role.AUTHOR, Role.REVIEWER);
        joris = aldermere.hire("Joris Tamm", Role.AUTHOR, Role.REVIEWER);
    }

    @Test
    void somebodyElsePublishesADraftWhoseReviewWasAskedFor() {
        var entry = start(mira);
        ask(mira, entry, 1);
        assertThat(publish(joris, entry, 1)).isEmpty();
        var version = published.get(new EntryVersion(entry, 1));
        assertThat(version.definition()).isEqualTo(surveyDataAnalysis());
        assertThat(version.contentHash())
                .isEqualTo(CanonicalJson.hash(CanonicalJson.of(surveyDataAnalysis())))
                .hasSize(64);
        assertThat(get(entry).draft()).isNull();
    }

    @Test
    void whoeverWroteOrAskedDoesNotPublish() {
        var entry = start(mira);
        save(joris, entry, 1, titled("Survey Data, Analysed"));
        ask(mira, entry, 2);
        assertThatThrownBy(() -> publish(mira, entry, 2)).hasMessageContaining("Somebody else has to");
        assertThatThrownBy(() -> publish(joris, entry, 2)).hasMessageContaining("Somebody else has to");
        var other = start(joris);
        ask(mira, other, 1);
        assertThatThrownBy(() -> publish(mira, other, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDraftThatNobodyAskedToReviewIsNotPublished() {
        var entry = start(mira);
        assertThatThrownBy(() -> publish(joris, entry, 1)).hasMessageContaining("Nobody has asked");
    }

    @Test
    void aChangeTakesTheRequestForReviewBack() {
        var entry = start(mira);
        ask(mira, entry, 1);
        save(mira, entry, 1, titled("Survey Data, Analysed"));
        assertThatThrownBy(() -> publish(joris, entry, 1)).hasMessageContaining("changed since");
        assertThatThrownBy(() -> publish(joris, entry, 2)).hasMessageContaining("Nobody has asked");
        assertThat(draft(entry).review()).isEqualTo(new Review.NotAsked());
    }

    @Test
    void aDraftWithFindingsIsNotSentToReview() {
        var broken = Contracts.with(
                surveyDataAnalysis().claims(), List.of(), surveyDataAnalysis().tasks());
        var entry = aldermere.as(mira, () -> authoring.start(broken));
        assertThat(ask(mira, entry, 1)).extracting(Finding::place).contains("outcomes");
        assertThatThrownBy(() -> publish(joris, entry, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aReviewerSendsADraftBackWithAReasonThatStaysUntilReviewIsAskedForAgain() {
        var entry = start(mira);
        ask(mira, entry, 1);
        aldermere.as(joris, () -> authoring.sendBack(entry, 1, "Say more about weights."));
        assertThatThrownBy(() -> ask(mira, entry, 1)).hasMessageContaining("Change what the reviewer asked for");
        save(mira, entry, 1, titled("Survey Data and Weights"));
        assertThat(draft(entry).review())
                .isInstanceOfSatisfying(
                        Review.SentBack.class, back -> assertThat(back.reason()).isEqualTo("Say more about weights."));
        assertThat(ask(mira, entry, 2)).isEmpty();
        assertThat(publish(joris, entry, 2)).isEmpty();
    }

    @Test
    void theSecondOfTwoWritersIsToldAndNothingIsOverwritten() {
        var entry = start(mira);
        assertThat(save(joris, entry, 1, titled("By Joris"))).isTrue();
        assertThat(save(mira, entry, 1, titled("By Mira"))).isFalse();
        assertThat(get(entry).title()).isEqualTo("By Joris");
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() {
        var entry = start(mira);
        assertThat(save(joris, entry, 1, surveyDataAnalysis())).isTrue();
        assertThat(draft(entry).version()).isEqualTo(1);
        assertThat(draft(entry).writers()).containsExactly(mira);
    }

    @Test
    void editingAPublishedEntryStartsItsNextVersionAndLeavesThePublishedOneAlone() {
        var entry = publishedEntry();
        assertThat(save(mira, entry, 0, titled("Survey Data Analysis II"))).isTrue();
        assertThat(draft(entry).number()).isEqualTo(2);
        assertThat(published.get(new EntryVersion(entry, 1)).definition()).isEqualTo(surveyDataAnalysis());
        ask(mira, entry, 1);
        assertThat(publish(joris, entry, 1)).isEmpty();
        assertThat(published.versions(entry))
                .extracting(each -> each.id().number())
                .containsExactly(2, 1);
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAPublishedVersion() throws SQLException {
        publishedEntry();
        assertRefused(database.superuser(), "update catalog.published_entry set definition = '{}'");
        assertRefused(database.superuser(), "update catalog.published_entry set content_hash = repeat('0', 64)");
        assertRefused(database.superuser(), "delete from catalog.published_entry");
        assertRefused(database.superuser(), "truncate catalog.published_entry cascade");
        assertThat(changedBy(database.app(), "delete from catalog.published_entry"))
                .isZero();
    }

    @Test
    void aRetiredEntryIsListedNoMore() {
        var entry = publishedEntry();
        assertThat(aldermere.as(joris, () -> entries.titles("published"))).containsKey(entry);
        aldermere.as(joris, () -> authoring.retire(entry));
        aldermere.as(joris, () -> authoring.retire(entry));
        assertThat(aldermere.as(joris, () -> entries.titles("published"))).doesNotContainKey(entry);
        assertThat(aldermere.as(joris, () -> entries.titles("retired"))).containsKey(entry);
        assertThat(published.get(new EntryVersion(entry, 1)).isRetired()).isTrue();
    }

    @Test
    void aListIsNarrowedToAStateAndATitle() {
        var draft = start(mira);
        var asked = start(mira);
        ask(mira, asked, 1);
        var sentBack = start(mira);
        ask(mira, sentBack, 1);
        aldermere.as(joris, () -> authoring.sendBack(sentBack, 1, "The pass mark is missing."));
        var published = publishedEntry();
        assertThat(listed("", "draft")).containsExactly(draft);
        assertThat(listed("", "review")).containsExactly(asked);
        assertThat(aldermere.as(joris, entries::inReview)).extracting(Entry::id).containsExactly(asked);
        assertThat(aldermere.as(mira, () -> entries.sentBack(mira)))
                .extracting(Entry::id)
                .containsExactly(sentBack);
        assertThat(aldermere.as(joris, () -> entries.sentBack(joris))).isEmpty();
        assertThat(listed("", "sent-back")).containsExactly(sentBack);
        assertThat(listed("", "published")).containsExactly(published);
        assertThat(listed(" survey DATA", "")).hasSize(4);
        assertThat(listed("glassblowing", "")).isEmpty();
        assertThat(aldermere.as(mira, () -> entries.page("", "", 3)).entries()).hasSize(1);
    }

    private List<EntryId> listed(String text, String state) {
        return aldermere.as(mira, () -> entries.page(text, state, 0)).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void draftsOfAnotherOrganizationAreNotThere() {
        var entry = start(mira);
        var other = new University(context, "Kestrel & Rowe");
        var odile = other.hire("Odile Marchetti", Role.AUTHOR);
        assertThatThrownBy(() -> other.as(odile, () -> entries.get(entry)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> other.as(odile, () -> authoring.save(entry, 1, titled("Mine now"))))
                .isInstanceOf(Refusal.class);
        assertThat(other.as(odile, entries::count)).isZero();
    }

    @Test
    void draftsAreInvisibleToLearners() {
        var entry = start(mira);
        var ines = Acting.person(PersonId.random());
        assertThat(tenancy.as(ines, entries::count)).isZero();
        assertThatThrownBy(() -> tenancy.as(ines, () -> entries.get(entry))).isInstanceOf(Refusal.class);
        assertThat(tenancy.as(ines, () -> published.versions(entry))).isEmpty();
    }

    @Test
    void eachDeedIsInTheAuditLog() {
        var entry = publishedEntry();
        aldermere.as(joris, () -> authoring.retire(entry));
        var log = aldermere.as(joris, () -> context.getBean(AuditLog.class).list(aldermere.id(), Long.MAX_VALUE, 10));
        assertThat(log)
                .extracting(AuditLog.Entry::action)
                .containsExactly("retired entry", "published entry", "requested review", "started draft");
    }

    @Test
    void theAchievementSaysWhatWasPublished() {
        var entry = published.get(new EntryVersion(publishedEntry(), 1));
        var achievement = published.achievement(entry);
        assertThat(achievement.id())
                .isEqualTo("http://localhost:8080" + entry.id().path());
        assertThat(achievement.type()).containsExactly("Achievement");
        assertThat(achievement.achievementType()).isEqualTo("MicroCredential");
        assertThat(achievement.criteria().narrative()).contains("- clean a raw survey file", "An exam and a report.");
        assertThat(achievement.resultDescription())
                .extracting(result -> result.name() + " " + result.requiredValue())
                .containsExactly("Overall 70", "The exam 50", "The report 50");
        assertThat(Objects.requireNonNull(achievement.image()).id()).endsWith("/medallion.png");
    }

    private EntryId start(PersonId author) {
        return aldermere.as(author, () -> authoring.start(surveyDataAnalysis()));
    }

    private EntryId publishedEntry() {
        var entry = start(mira);
        ask(mira, entry, 1);
        publish(joris, entry, 1);
        return entry;
    }

    private List<Finding> ask(PersonId by, EntryId entry, int version) {
        return aldermere.as(by, () -> authoring.requestReview(entry, version));
    }

    private List<Finding> publish(PersonId by, EntryId entry, int version) {
        return aldermere.as(by, () -> authoring.publish(entry, version));
    }

    private boolean save(PersonId by, EntryId entry, int version, Definition definition) {
        return aldermere.as(by, () -> authoring.save(entry, version, definition));
    }

    private Draft draft(EntryId entry) {
        return Objects.requireNonNull(get(entry).draft());
    }

    private Entry get(EntryId entry) {
        return aldermere.as(mira, () -> entries.get(entry));
    }

    private static void assertRefused(Access access, String statement) {
        assertThatThrownBy(() -> changedBy(access, statement))
                .hasMessageContaining("a published version never changes");
    }

    private static int changedBy(Access access, String statement) throws SQLException {
        try (var connection = access.connect();
                var deed = connection.createStatement()) {
            return deed.executeUpdate(statement);
        }
    }
}
