package org.assay.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assay.ServerTest;
import org.assay.catalog.Authoring;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Contracts;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Offering;
import org.assay.catalog.Requirement;
import org.assay.catalog.Scheduling;
import org.assay.catalog.University;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SearchingTest {
    private static final int MANY = 10_000;
    private final ApplicationContext beans;
    private final Searching searching;
    private final JdbcClient jdbc;
    private University aldermere;
    private PersonId mira;
    private PersonId joris;

    @Autowired
    SearchingTest(ApplicationContext beans) {
        this.beans = beans;
        searching = beans.getBean(Searching.class);
        jdbc = beans.getBean(JdbcClient.class);
    }

    @BeforeEach
    void found() {
        aldermere = new University(beans, "Aldermere University");
        mira = aldermere.hire("Mira Halvorsen", Role.AUTHOR);
        joris = aldermere.hire("Joris Tamm", Role.REVIEWER);
    }

    @Test
    void findsStemsAndBeginningsOfWordsAndForgetsWhatWasRetired() {
        var entry = publish(Contracts.titled("Raking samples"));
        assertThat(find("weighting").hits()).extracting(Found.Hit::id).contains(entry);
        assertThat(find("rak").hits()).extracting(Found.Hit::id).contains(entry);
        assertThat(find("rak glassblowing").isLoose()).isTrue();
        assertThat(find("glassblowing").total()).isZero();
        aldermere.as(joris, () -> beans.getBean(Authoring.class).retire(entry.entry()));
        assertThat(find("rak").hits()).extracting(Found.Hit::id).doesNotContain(entry);
    }

    @Test
    void findsTheSmallestFirstForSomebodyWhoNeedsItNow() {
        publish(Contracts.titled("Data in depth"));
        var day = publish(Contracts.takingPart(
                ClaimType.COMPLETED,
                new Requirement.Completion(java.math.BigDecimal.ONE),
                "worked through a data set"));
        assertThat(new Search("I need to analyse data now", Map.of(), Search.Sort.MATCH, 16).terms())
                .containsExactly("analyse", "data");
        assertThat(searching
                        .find(new Search("I need to do data now", here(Map.of()), Search.Sort.MATCH, 16))
                        .hits()
                        .getFirst()
                        .id())
                .isEqualTo(day);
    }

    @Test
    void narrowsByFacetsAndCountsEachAsIfNothingWereChosenUnderIt() {
        publish(Contracts.titled("Assessed"));
        publish(Contracts.takingPart(
                ClaimType.ATTENDED, new Requirement.Attendance(java.math.BigDecimal.ONE, 1), "the day in Vienna"));
        var found =
                searching.find(new Search("", here(Map.of(Facet.CLAIM, List.of("ATTENDED"))), Search.Sort.MATCH, 16));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.hits().getFirst().claimType()).isEqualTo(ClaimType.ATTENDED);
        assertThat(found.counts().get(Facet.CLAIM))
                .containsExactlyInAnyOrder(new Found.Count("ASSESSED", 1), new Found.Count("ATTENDED", 1));
        assertThat(found.counts().get(Facet.TIME)).containsExactly(new Found.Count("short", 1));
    }

    @Test
    void narrowsByEachFacet() {
        var entry = publish(Contracts.titled("Narrowed"));
        var all = find("narrowed");
        for (var facet : Facet.values()) {
            var value = java.util.Objects.requireNonNull(all.counts().get(facet))
                    .getFirst()
                    .value();
            var found = searching.find(
                    new Search("narrowed", here(Map.of(facet, List.of(value, "none"))), Search.Sort.MATCH, 16));
            assertThat(found.hits()).as(facet.key()).extracting(Found.Hit::id).containsExactly(entry);
        }
    }

    @Test
    void knowsWhatOpenOfferingsSay() {
        var entry = publish(Contracts.titled("Offered"));
        assertThat(only().isOpen()).isFalse();
        aldermere.as(mira, () -> {
            var scheduling = beans.getBean(Scheduling.class);
            var offering = scheduling.plan(entry, Offering.Facts.SELF_PACED).id();
            scheduling.taskFilled(offering, "exam");
            scheduling.taskFilled(offering, "report");
            scheduling.open(offering);
            assertThat(only().isOpen()).isTrue();
            scheduling.close(offering);
        });
        assertThat(only().isOpen()).isFalse();
    }

    @Test
    void answersAmongTenThousandWithinAFewMilliseconds() {
        inOneGo(this::generate);
        try {
            inOneGo(this::requireIndex);
            var searches = List.of(
                    new Search("zeolite7", Map.of(), Search.Sort.MATCH, 16),
                    new Search("", Map.of(), Search.Sort.MATCH, 16),
                    new Search("measure a gas", Map.of(Facet.TIME, List.of("short")), Search.Sort.SHORTEST, 16));
            for (var search : searches) {
                var nanos = new long[60];
                for (int i = 0; i < nanos.length; i++) {
                    long before = System.nanoTime();
                    assertThat(searching.find(search).total()).isPositive();
                    nanos[i] = System.nanoTime() - before;
                }
                Arrays.sort(nanos);
                System.out.printf(
                        "search '%s': median %.1f ms, 95 of 100 within %.1f ms%n",
                        search.words(), nanos[30] / 1e6, nanos[57] / 1e6);
            }
        } finally {
            inOneGo(() -> jdbc.sql("delete from catalog.search_entry where title like 'Generated %'")
                    .update());
        }
    }

    /// A fresh table has no statistics, so the planner is told not to read all of it.
    private void requireIndex() {
        jdbc.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
        var plan = jdbc.sql("explain select e.entry_id from catalog.search_entry e"
                        + " where e.words @@ to_tsquery('simple', 'zeolite7')")
                .query(String.class)
                .list();
        assertThat(String.join(" ", plan)).contains("search_entry_words");
    }

    private void inOneGo(Runnable work) {
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        aldermere.as(mira, () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private void generate() {
        jdbc.sql("insert into catalog.search_entry select gen_random_uuid(), 1, ?, 'Generated ' || i, 'Measure a gas.',"
                        + " 'en', '{en}', (array['data','law','build','core'])[1 + i % 4], 1 + i % 8, 1 + i % 60, 'ASSESSED',"
                        + " true, null, now() - i * interval '1 minute', 'infinity', true, '{}', i % 300 * 100, 'EUR',"
                        + " catalog.worded('en', 'Generated measure a gas zeolite' || i % 100, 'A')"
                        + " from generate_series(1, ?) i")
                .params(aldermere.id().value(), MANY)
                .update();
    }

    private Found.Hit only() {
        return searching
                .find(new Search("", here(Map.of()), Search.Sort.MATCH, 16))
                .hits()
                .getFirst();
    }

    private Found find(String words) {
        return searching.find(new Search(words, here(Map.of()), Search.Sort.MATCH, 16));
    }

    private Map<Facet, List<String>> here(Map<Facet, List<String>> chosen) {
        var all = new java.util.HashMap<>(chosen);
        all.put(Facet.UNIVERSITY, List.of(aldermere.id().value().toString()));
        return all;
    }

    private EntryVersion publish(Definition definition) {
        var authoring = beans.getBean(Authoring.class);
        var entry = aldermere.as(mira, () -> authoring.start(definition));
        assertThat(aldermere.as(mira, () -> authoring.requestReview(entry, 1))).isEmpty();
        assertThat(aldermere.as(joris, () -> authoring.publish(entry, 1))).isEmpty();
        return new EntryVersion(entry, 1);
    }
}
