package org.assay.home.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.catalog.OfferingId;
import org.assay.issuing.CredentialId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.defects.DefectId;
import org.assay.learning.events.ClaimWindowId;
import org.assay.learning.live.LiveSessionId;

/// Makes acts of the terms: what is planned, who joins, who comes, what they say.
final class Timetable {
    private final Steps steps;
    private final Catalogue catalogue;
    private final Stage stage;
    private final Instant now;

    Timetable(Steps steps, Catalogue catalogue, Stage stage, Instant now) {
        this.steps = steps;
        this.catalogue = catalogue;
        this.stage = stage;
        this.now = now;
    }

    /// Where people do what they do.
    record Stage(Learning learning, Earning earning, Gathering gathering, Talking talking) {}

    /// One term while its acts are collected.
    private record Script(Term term, Instant opened, List<Act> acts) {
        void add(Instant at, String what, Supplier<?> work) {
            acts.add(Act.of(at, name(what), work));
        }

        String name(String what) {
            return term.name() + ": " + what;
        }
    }

    List<Act> acts(Term term) {
        var script = new Script(term, daysAgo(term.openedDaysAgo()), new ArrayList<>());
        var published = "publish " + term.folder();
        script.add(
                script.opened,
                "offer",
                () -> catalogue.offer(
                        term.house().team(), new CourseFiles(term.folder()), steps.made(published), term.facts(now)));
        for (var meeting : term.meetings()) meeting(script, meeting);
        people(script);
        for (var talk : term.topics()) talk(script, talk);
        for (int number = 0; number < term.reports().size(); number++) {
            report(script, number, term.reports().get(number));
        }
        return script.acts;
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private OfferingId offering(Script script) {
        return OfferingId.of(steps.made(script.name("offer")));
    }

    private void people(Script script) {
        var at = script.opened.plus(Duration.ofDays(1));
        for (var number : script.term.joins()) {
            var person = CastMember.id(number);
            var join = "join " + number;
            script.add(at, join, () -> stage.learning.join(person, offering(script)));
            if (script.term.units() > 0) {
                script.add(at.plus(Duration.ofDays(2)), "study " + number, () -> {
                    var enrolment = EnrolmentId.of(steps.made(script.name(join)));
                    return stage.learning.study(person, enrolment, script.term.units());
                });
            }
            at = at.plusSeconds(300);
        }
        for (var number : script.term.waits()) {
            var person = CastMember.id(number);
            script.add(at, "wait " + number, () -> stage.gathering.await(person, offering(script)));
            at = at.plusSeconds(300);
        }
    }

    private void meeting(Script script, Term.Meeting meeting) {
        var house = script.term.house();
        var span = meeting.span(house, now);
        var plan = "plan day " + meeting.day();
        Supplier<LiveSessionId> session = () -> LiveSessionId.of(steps.made(script.name(plan)));
        script.add(
                script.opened.plusSeconds(60),
                plan,
                () -> stage.gathering.plan(house, offering(script), meeting, span));
        if (meeting.claim() != null) claims(script, meeting, session);
        if (span.end().isAfter(now)) return;
        script.add(
                span.end().plusSeconds(300),
                "roll of day " + meeting.day(),
                () -> stage.gathering.record(house, meeting, session.get(), offering(script)));
        script.add(
                span.end().plusSeconds(3600),
                "close day " + meeting.day(),
                () -> stage.gathering.close(house, session.get()));
    }

    private void claims(Script script, Term.Meeting meeting, Supplier<LiveSessionId> session) {
        var house = script.term.house();
        var span = meeting.span(house, now);
        var claim = Objects.requireNonNull(meeting.claim());
        var window = "claims of day " + meeting.day();
        script.add(
                script.opened.plusSeconds(120), window, () -> stage.gathering.open(house, session.get(), span, claim));
        var at = span.start().plusSeconds(1200);
        for (var number : claim.by()) {
            var claimed = "claim by " + number;
            script.add(
                    at,
                    claimed,
                    () -> stage.gathering.claim(
                            house, ClaimWindowId.of(steps.made(script.name(window))), CastMember.id(number)));
            var earned = script.name("earned by " + number);
            script.acts.add(Act.repeatable(
                    at.plusSeconds(20),
                    earned,
                    () -> stage.earning.decide(house, EnrolmentId.of(steps.made(script.name(claimed))))));
            script.acts.add(Act.repeatable(
                    span.end(),
                    script.name("kept by " + number),
                    () -> stage.earning.kept(CastMember.id(number), CredentialId.of(steps.made(earned)))));
            at = at.plusSeconds(40);
        }
    }

    private void talk(Script script, Term.Talk talk) {
        var house = script.term.house();
        var ask = "ask " + talk.title();
        script.add(daysAgo(talk.daysAgo()), ask, () -> stage.talking.ask(house, offering(script), talk));
        for (var reply : talk.replies()) {
            script.add(
                    daysAgo(reply.daysAgo()),
                    "answer " + talk.title() + " by " + reply.by(),
                    () -> stage.talking.answer(
                            house, offering(script), UUID.fromString(steps.made(script.name(ask))), reply));
        }
    }

    private void report(Script script, int number, Term.Report report) {
        var house = script.term.house();
        var said = "report " + number;
        script.add(daysAgo(report.daysAgo()), said, () -> stage.talking.report(house, offering(script), report));
        if (report.state() == null) return;
        script.add(
                daysAgo(report.daysAgo()).plus(Duration.ofDays(1)),
                "settle " + number,
                () -> stage.talking.settle(house, DefectId.of(steps.made(script.name(said))), report));
    }
}
