package org.assay.issuing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.credential.Outcome;
import org.assay.credential.SignedCredential;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.files.PublicFiles;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.keys.AssertionRequest;
import org.assay.keys.AssertionSigner;
import org.assay.keys.KeyHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Many awards at once: each gets what it would have got alone.
@ServerTest
class IssuingTogetherTest {
    /// Texts that have a meaning of their own in JSON, in N-Quads, in SQL or in spreadsheets, and one that has none.
    private static final List<String> NAMES = List.of(
            "Ines Brandt", "O\"Neill \\ Okafor", "=Rasmus()", "Åsa 🦊 Lindqvist", "{\"@id\":\"x\"}", "a_:c14n0");

    private final BeanFactory beans;
    private final IssuingTogether together;
    private final Issuing issuing;
    private final Credentials credentials;
    private final Tenancy tenancy;
    private Course course;

    @Autowired
    IssuingTogetherTest(
            BeanFactory beans, IssuingTogether together, Issuing issuing, Credentials credentials, Tenancy tenancy) {
        this.beans = beans;
        this.together = together;
        this.issuing = issuing;
        this.credentials = credentials;
        this.tenancy = tenancy;
    }

    @BeforeEach
    void open() {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
    }

    @Test
    void givesEachTheBytesThatItWouldHaveGotAlone() {
        var random = new Random(5);
        var awards = IntStream.range(0, 40)
                .mapToObj(row -> stated(
                        NAMES.get(random.nextInt(NAMES.size())) + (row % 3 == 0 ? "" : " " + row),
                        random.nextInt(101),
                        row % 7 == 0 ? "Led the group \"%d\".".formatted(row) : null))
                .toList();
        issue(awards);
        assertThat(together()).containsExactly("{count=40, sha256=");
        for (var award : awards) {
            var issued = of(award);
            assertThat(new String(issued.bytes(), UTF_8))
                    .isEqualTo(new String(alone(issued).bytes(), UTF_8));
        }
    }

    @Test
    void givesEachAnotherIdAnotherPlaceAndAnotherSalt() {
        var awards = IntStream.range(0, 30)
                .mapToObj(row -> stated("Ines Brandt", 80, null))
                .toList();
        issue(awards);
        var issued = awards.stream().map(this::of).toList();
        assertThat(issued).extracting(IssuedCredential::id).doesNotHaveDuplicates();
        assertThat(issued).extracting(IssuedCredential::index).doesNotHaveDuplicates();
        assertThat(issued)
                .extracting(each -> each.signed().json().at("/credentialSubject/identifier/1/salt"))
                .doesNotHaveDuplicates();
    }

    @Test
    void issuesWhatAStrangerCanVerify() {
        var award = stated("Ines Brandt", 80, null);
        issue(List.of(stated("Rasmus Lindqvist", 90, null), award));
        var files = beans.getBean(PublicFiles.class);
        Fetcher published = (url, _) -> files.read(url.getPath().substring(1))
                .<Fetched>map(bytes -> new Fetched.Document(bytes, "application/ld+json", url))
                .orElseThrow();
        var report = new Verifier(published, Clock.systemUTC()).verify(of(award).bytes());
        assertThat(report.verdict()).as("%s", report.checks()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void issuesOnceHoweverManyAskAtOnceTogetherAndAlone() throws Exception {
        var awards = IntStream.range(0, 12)
                .mapToObj(row -> stated("Ines " + row, 80, null))
                .toList();
        var tries = new ArrayList<Callable<Object>>();
        for (var turn = 0; turn < 4; turn++) {
            tries.add(() -> {
                issue(awards.reversed());
                return true;
            });
            awards.subList(0, 3).forEach(award -> tries.add(() -> as(() -> issuing.issue(award))));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tries)) done.resultNow();
        }
        assertThat(as(() -> credentials.list(course.organization, "", "", 100))).hasSize(12);
        assertThat(new HashSet<>(awards.stream().map(award -> of(award).id()).toList()))
                .hasSize(12);
    }

    @Test
    void issuesTheOthersWhereOneCannotBeIssued() {
        var nobody = stated("Ines Brandt", 80, null);
        var learner = learner(nobody);
        tenancy.as(
                Acting.person(new PersonId(learner)),
                () -> beans.getBean(TransactionOperations.class)
                        .executeWithoutResult(_ -> jdbc().sql("delete from identity.address where person_id = ?")
                                .param(learner)
                                .update()));
        var other = stated("Rasmus Lindqvist", 80, null);
        issue(List.of(nobody, other));
        assertThat(together()).containsExactly("{count=1, sha256=");
        assertThat(of(other).learnerName()).isEqualTo("Rasmus Lindqvist");
        assertThat(as(() -> credentials.of(nobody))).isEmpty();
        assertThat(as(() -> beans.getBean(Obstacles.class).list(course.organization)))
                .extracting(Obstacles.Obstacle::award)
                .containsExactly(nobody);
    }

    @Test
    void credentialsThatAreSignedTogetherDifferInNothingThatSaysWhoIssuesWhat() {
        var award = stated("Ines Brandt", 80, null);
        issue(List.of(award));
        var unsigned = of(award).signed().json();
        unsigned.remove("proof");
        var key = as(() -> beans.getBean(KeyHistory.class).current(course.organization));
        for (var pointer : List.of("/issuer/id", "/credentialSubject/achievement/name", "/type/0", "/validFrom")) {
            var request = new AssertionRequest.Badges(unsigned, List.of(pointer));
            assertThatThrownBy(() -> as(() -> beans.getBean(AssertionSigner.class)
                            .signAll(course.organization, key.id(), request, List.of(), key.createdAt())))
                    .hasMessageContaining("may not differ in " + pointer);
        }
    }

    /// How many credentials the audit log has as issued together, each time.
    private List<String> together() {
        return as(() -> beans.getBean(AuditLog.class).list(course.organization, Long.MAX_VALUE, 1000)).stream()
                .filter(entry -> entry.action().equals("issued credentials"))
                .map(entry -> entry.details().substring(0, entry.details().indexOf('=', 8) + 1))
                .toList();
    }

    /// An award that rests on what the university states.
    private AwardId stated(String name, int percent, @Nullable String narrative) {
        var id = UUID.randomUUID();
        var learner = course.join(name);
        var told = narrative == null ? "" : ",\"narrative\":\"" + narrative.replace("\"", "\\\"") + "\"";
        var batch = UUID.randomUUID();
        course.inOrganization(() -> jdbc().sql("insert into awarding.award (id, organization_id, learner_id,"
                        + " learner_name, entry_id, entry_version, title, content_hash, results, overall, markers, state,"
                        + " decision, decided_at, decided_by, batch_id, batch_line, statement) values (?, ?, ?, ?, ?, ?,"
                        + " 'A title', repeat('0', 64), '[]', ?, '{}', 'GRANTED', '{\"kind\":\"granted\"}', now(), ?, ?,"
                        + " 1, cast(? as jsonb))")
                .params(id, course.organization.value(), learner.value(), name)
                .params(course.entry.entry().value(), course.entry.number())
                .params(BigDecimal.valueOf(percent, 2), Course.ODILE.value(), batch)
                .param("{\"batch\":\"%s\",\"line\":1,\"on\":\"2026-05-%02d\"%s}"
                        .formatted(batch, 1 + percent % 28, told))
                .update());
        return new AwardId(id);
    }

    /// What composing and signing it by itself gives, with the same id, place, salt and time.
    private SignedCredential alone(IssuedCredential issued) {
        return as(() -> {
            var award = beans.getBean(Awards.class).get(issued.award());
            var key = beans.getBean(KeyHistory.class).current(course.organization);
            var status =
                    beans.getBean(Allocation.class).entry(new StatusIndexes.Place(issued.statusList(), issued.index()));
            var salt = issued.signed()
                    .json()
                    .at("/credentialSubject/identifier/1/salt")
                    .stringValue();
            var created =
                    Instant.parse(issued.signed().json().at("/proof/created").stringValue());
            var frame = new Composer.Frame(issued.id(), key, status, created, salt);
            var unsigned = beans.getBean(Composer.class).compose(award, frame);
            return beans.getBean(AssertionSigner.class)
                    .sign(course.organization, key.id(), new AssertionRequest.Badge(unsigned), created);
        });
    }

    private UUID learner(AwardId award) {
        return as(() -> beans.getBean(Awards.class).get(award).learner().value());
    }

    private void issue(List<AwardId> awards) {
        as(() -> {
            together.issue(course.organization, awards);
            return true;
        });
    }

    private IssuedCredential of(AwardId award) {
        return as(() -> credentials.of(award)).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return tenancy.as(Acting.organization(course.organization), work);
    }

    private JdbcClient jdbc() {
        return beans.getBean(JdbcClient.class);
    }
}
