package org.assay.catalog;

import static org.assay.catalog.Contracts.surveyDataAnalysis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assay.ServerTest;
import org.assay.catalog.elements.Price;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SchedulingTest {
    private final ApplicationContext context;
    private final Scheduling scheduling;
    private final Offerings offerings;
    private final Tenancy tenancy;
    private University aldermere;
    private PersonId mira;
    private EntryVersion version;

    @Autowired
    SchedulingTest(ApplicationContext context) {
        this.context = context;
        scheduling = context.getBean(Scheduling.class);
        offerings = context.getBean(Offerings.class);
        tenancy = context.getBean(Tenancy.class);
    }

    @BeforeEach
    void publish() {
        var authoring = context.getBean(Authoring.class);
        aldermere = new University(context, "Aldermere University");
        mira = aldermere.hire("Mira Halvorsen", Role.AUTHOR);
        var joris = aldermere.hire("Joris Tamm", Role.REVIEWER);
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.requestReview(entry, 1));
        aldermere.as(joris, () -> authoring.publish(entry, 1));
        version = new EntryVersion(entry, 1);
    }

    @Test
    void opensOnlyWhenEveryDeclaredTaskIsFilledAndNamesTheOthers() {
        var offering = plan();
        assertThatThrownBy(() -> open(offering)).hasMessageEndingWith("Not filled: “The exam”, “The report”.");
        fill(offering, "exam");
        assertThatThrownBy(() -> open(offering)).hasMessageEndingWith("Not filled: “The report”.");
        assertThat(aldermere.as(mira, () -> scheduling.unfilled(offering))).containsExactly("report");
        fill(offering, "report");
        fill(offering, "report");
        open(offering);
        open(offering);
        assertThat(offerings.get(offering).isOpen()).isTrue();
    }

    @Test
    void saysOfAnOfferingWhatHoldsAndSavesNothingOverWhatSomebodyElseSaid() {
        var zone = ZoneId.of("Europe/Vienna");
        var starts = Instant.parse("2027-03-01T08:00:00Z");
        var facts = new Offering.Facts(
                "Spring 2027",
                Offering.Mode.SCHEDULED,
                starts,
                starts.plus(Duration.ofDays(30)),
                null,
                starts,
                zone,
                "Room 4",
                false,
                "de",
                12,
                new Price(18000, "EUR"),
                null,
                "Pay before it starts.",
                new Offering.Pilot(8, "Six of eight finish."));
        var offering = aldermere.as(mira, () -> scheduling.plan(version, facts)).id();
        assertThat(read(offering).facts()).isEqualTo(facts);
        assertThat(facts.places()).isEqualTo(8);
        assertThat(aldermere.as(mira, () -> scheduling.tell(offering, 0, Offering.Facts.SELF_PACED)))
                .isFalse();
        assertThat(aldermere.as(mira, () -> scheduling.tell(offering, 1, Offering.Facts.SELF_PACED)))
                .isTrue();
        assertThat(read(offering).facts()).isEqualTo(Offering.Facts.SELF_PACED);
        assertThat(aldermere.as(mira, () -> offerings.factsVersion(offering))).isEqualTo(2);
    }

    private Offering read(OfferingId offering) {
        return aldermere.as(mira, () -> offerings.get(offering));
    }

    @Test
    void refusesToFillATaskThatIsNotDeclared() {
        var offering = plan();
        assertThatThrownBy(() -> fill(offering, "viva")).isInstanceOf(Refusal.class);
    }

    @Test
    void anOfferingIsSeenByOthersFromItsOpeningOn() {
        var offering = plan();
        var ines = Acting.person(PersonId.random());
        assertThat(tenancy.as(ines, () -> offerings.find(offering))).isEmpty();
        fill(offering, "exam");
        fill(offering, "report");
        open(offering);
        assertThat(tenancy.as(ines, () -> offerings.find(offering))).isPresent();
        assertThat(offerings.get(offering).isOpen()).isTrue();
    }

    @Test
    void aClosedOfferingTakesNobodyAndStaysClosed() {
        var offering = plan();
        assertThatThrownBy(() -> aldermere.as(mira, () -> scheduling.close(offering)))
                .hasMessageContaining("not open yet");
        fill(offering, "exam");
        fill(offering, "report");
        open(offering);
        aldermere.as(mira, () -> scheduling.close(offering));
        assertThat(offerings.get(offering).isOpen()).isFalse();
        assertThatThrownBy(() -> open(offering)).hasMessageContaining("was closed");
    }

    @Test
    void anotherOrganizationCanNeitherPlanNorOpenOurs() {
        var offering = plan();
        var other = new University(context, "Kestrel & Rowe");
        var odile = other.hire("Odile Marchetti", Role.AUTHOR);
        assertNotFound(() -> other.as(odile, () -> scheduling.plan(version)));
        assertNotFound(() -> other.as(odile, () -> scheduling.unfilled(offering)));
        fill(offering, "exam");
        fill(offering, "report");
        open(offering);
        assertNotFound(() -> other.as(odile, () -> scheduling.close(offering)));
        assertNotFound(() -> other.as(odile, () -> scheduling.taskFilled(offering, "exam")));
    }

    @Test
    void aRetiredEntryIsNotOfferedAnew() {
        var offering = plan();
        aldermere.as(mira, () -> context.getBean(Authoring.class).retire(version.entry()));
        assertThatThrownBy(this::plan).hasMessageContaining("retired");
        assertThatThrownBy(() -> open(offering)).hasMessageContaining("retired");
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private OfferingId plan() {
        return aldermere.as(mira, () -> scheduling.plan(version)).id();
    }

    private void fill(OfferingId offering, String task) {
        tenancy.as(Acting.organization(aldermere.id()), () -> scheduling.taskFilled(offering, task));
    }

    private void open(OfferingId offering) {
        aldermere.as(mira, () -> scheduling.open(offering));
    }
}
