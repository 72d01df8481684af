package org.assay.home.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assay.catalog.Offering;
import org.assay.catalog.elements.Price;
import org.jspecify.annotations.Nullable;

/// Sets up the demonstration: two universities, their people and courses, and learners at every stage, all through the
/// doors that members use. It begins more than two years ago by its own clock and ends now. Run again, it goes on with
/// what is missing.
final class Demonstration {
    private static final Duration BEGINNING = Duration.ofDays(830);
    private final DemoClock clock;
    private final Steps steps;
    private final Opening opening;
    private final Catalogue catalogue;
    private final Stage stage;

    Demonstration(DemoClock clock, Steps steps, Opening opening, Catalogue catalogue, Stage stage) {
        this.clock = clock;
        this.steps = steps;
        this.opening = opening;
        this.catalogue = catalogue;
        this.stage = stage;
    }

    /// Where learners do what they do.
    record Stage(Learning learning, Earning earning) {}

    /// A course that is offered.
    ///
    /// @param name of its step; of a second offering it has a language at its end
    record Offered(
            String name,
            House house,
            String folder,
            String language,
            @Nullable Integer euros,
            @Nullable Integer weeks) {}

    static final List<Offered> OFFERED = List.of(
            new Offered("survey-data-analysis", House.ALDERMERE, "survey-data-analysis", "", 240, 5),
            new Offered("clear-charts", House.ALDERMERE, "clear-charts", "", 60, 1),
            new Offered("clear-charts-de", House.ALDERMERE, "clear-charts", "de", 60, 1),
            new Offered("designing-micro-credentials", House.ALDERMERE, "designing-micro-credentials", "", 0, 4),
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
        var telling = new Telling(steps, stage.learning, stage.earning, now);
        for (var story : Story.all()) acts.addAll(telling.acts(story));
        return Telling.inOrder(acts);
    }

    private List<Act> acts(Offered offered, Instant at) {
        var files = new CourseFiles(offered.folder);
        var published = "publish " + offered.folder;
        return List.of(
                Act.of(at, published, () -> catalogue.publish(offered.house, files)),
                Act.of(
                        at.plusSeconds(60),
                        "offer " + offered.name,
                        () -> catalogue.offer(offered.house, files, steps.made(published), facts(offered))));
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
                ZoneId.of(offered.house == House.VARNAU ? "Europe/Berlin" : "Europe/Dublin"),
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
