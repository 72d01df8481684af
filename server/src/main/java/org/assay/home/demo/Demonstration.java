package org.assay.home.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.catalog.EntryId;
import org.assay.catalog.Offering;
import org.assay.catalog.elements.Price;
import org.assay.identity.licences.Licences;
import org.jspecify.annotations.Nullable;

/// Sets up the demonstration: two universities, their people and courses, and learners at every stage, all through the
/// doors that members use. It begins more than two years ago by its own clock and ends now. Run again, it goes on with
/// what is missing.
final class Demonstration {
    private static final Duration BEGINNING = Duration.ofDays(830);
    private static final Duration DEMANDED = Duration.ofDays(795);
    private final DemoClock clock;
    private final Steps steps;
    private final Opening opening;
    private final Catalogue catalogue;
    private final Licences licences;
    private final Timetable.Stage stage;

    // Six: where everything of a story comes together.
    Demonstration(
            DemoClock clock,
            Steps steps,
            Opening opening,
            Catalogue catalogue,
            Licences licences,
            Timetable.Stage stage) {
        this.clock = clock;
        this.steps = steps;
        this.opening = opening;
        this.catalogue = catalogue;
        this.licences = licences;
        this.stage = stage;
    }

    /// A course that is offered.
    ///
    /// @param name of its step; of a second offering it has a language at its end
    record Offered(
            String name,
            House house,
            String folder,
            String language,
            @Nullable Integer euros,
            @Nullable Integer weeks) {

        /// The licence to publish is written by people of its own: who writes it cannot earn it.
        House.Team team() {
            return folder.equals(LICENCE)
                    ? new House.Team(house, CastMember.TEACHING_OFFICE, CastMember.TEACHING_BOARD)
                    : house.team();
        }
    }

    private static final String LICENCE = "designing-micro-credentials";

    static final List<Offered> OFFERED = List.of(
            new Offered("survey-data-analysis", House.ALDERMERE, "survey-data-analysis", "", 240, 5),
            new Offered("clear-charts", House.ALDERMERE, "clear-charts", "", 60, 1),
            new Offered("clear-charts-de", House.ALDERMERE, "clear-charts", "de", 60, 1),
            new Offered("designing-micro-credentials", House.ALDERMERE, "designing-micro-credentials", "", 0, 4),
            new Offered("research-integrity", House.ALDERMERE, "research-integrity", "", 0, 1),
            new Offered("safe-medicines-at-home", House.VARNAU, "safe-medicines-at-home", "", 0, 1));

    void set() {
        try {
            for (var act : acts(clock.present())) perform(act);
        } finally {
            clock.release();
        }
    }

    private void perform(Act act) {
        clock.set(act.at());
        if (act.isWhole()) steps.once(act.name(), act.work());
        else repeat(act);
    }

    /// What another process began before it was killed may be dated later than the act: it is finished at the present.
    private void repeat(Act act) {
        try {
            steps.again(act.name(), act.work());
        } catch (IllegalStateException e) {
            clock.release();
            steps.again(act.name(), act.work());
        }
    }

    private List<Act> acts(Instant now) {
        var acts = new ArrayList<Act>();
        var first = now.minus(BEGINNING);
        acts.add(Act.of(first, "meet", opening::meet));
        for (var house : House.values()) {
            acts.add(Act.of(first.plusSeconds(60), "open " + house, () -> opening.open(house)));
        }
        for (var offered : OFFERED) acts.addAll(acts(offered, first.plus(Duration.ofDays(1))));
        acts.add(published("open-data-day", House.ALDERMERE.team(), first.plus(Duration.ofDays(1))));
        acts.addAll(licence(now));
        var telling = new Telling(steps, stage.learning(), stage.earning(), now);
        for (var story : Story.all()) acts.addAll(telling.acts(story));
        var timetable = new Timetable(steps, catalogue, stage, now);
        for (var term : Term.all()) acts.addAll(timetable.acts(term));
        return Telling.inOrder(acts);
    }

    private Act published(String folder, House.Team team, Instant at) {
        return Act.of(at, "publish " + folder, () -> catalogue.publish(team, new CourseFiles(folder)));
    }

    private List<Act> acts(Offered offered, Instant at) {
        var published = published(offered.folder, offered.team(), at);
        var files = new CourseFiles(offered.folder);
        return List.of(
                published,
                Act.of(
                        at.plusSeconds(60),
                        "offer " + offered.name,
                        () -> catalogue.offer(offered.team(), files, steps.made(published.name()), facts(offered))));
    }

    /// Those who publish have earned the licence by then; somebody who has not may write, and is told where to earn it.
    private List<Act> licence(Instant now) {
        var house = House.ALDERMERE;
        return List.of(
                Act.of(now.minus(DEMANDED), "demand licence", () -> {
                    var entry = steps.made("publish " + LICENCE);
                    return catalogue.demand(house, licences, EntryId.of(entry));
                }),
                Act.of(
                        now.minus(Duration.ofDays(3)),
                        "draft without licence",
                        () -> catalogue.draft(
                                house, CastMember.id(Opening.NEW_AUTHOR), new CourseFiles("open-data-evening"))));
    }

    private static Offering.Facts facts(Offered offered) {
        var base = Offering.Facts.SELF_PACED;
        var price = offered.euros == null ? null : Price.of(BigDecimal.valueOf(offered.euros), "EUR");
        return new Offering.Facts(
                base.name(),
                base.mode(),
                null,
                null,
                null,
                null,
                offered.house.zone,
                "",
                true,
                offered.language,
                null,
                price,
                offered.weeks,
                "",
                null);
    }
}
