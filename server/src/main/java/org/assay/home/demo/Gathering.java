package org.assay.home.demo;

import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolling;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.attendance.RollCall;
import org.assay.learning.attendance.RollClosing;
import org.assay.learning.attendance.Standing;
import org.assay.learning.events.Admittance;
import org.assay.learning.events.Admitting;
import org.assay.learning.events.ClaimWindowId;
import org.assay.learning.events.Hosting;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSessionId;

/// Live sessions of the demonstration: planned, attended, claimed, and who waits for a seat.
final class Gathering {
    private final Convening convening;
    private final Roster roster;
    private final Door door;
    private final Tenancy tenancy;

    Gathering(Convening convening, Roster roster, Door door, Tenancy tenancy) {
        this.convening = convening;
        this.roster = roster;
        this.door = door;
        this.tenancy = tenancy;
    }

    /// Who was there.
    record Roster(Enrolments enrolments, RollCall calling, RollClosing closing) {}

    /// How people come in.
    record Door(Enrolling enrolling, Hosting hosting, Admitting admitting) {}

    LiveSessionId plan(House house, OfferingId offering, Term.Meeting meeting, Span span) {
        var details = new Convening.Details(meeting.title(), meeting.venue(), CastMember.id(meeting.presenter()));
        return tenancy.as(
                house.as(house.author.id),
                () -> convening
                        .plan(offering, details, List.of(span))
                        .getFirst()
                        .id());
    }

    int await(PersonId learner, OfferingId offering) {
        return tenancy.as(
                Acting.person(learner),
                () -> door.enrolling.await(learner, offering).orElse(0));
    }

    int record(House house, Term.Meeting meeting, LiveSessionId session, OfferingId offering) {
        var presenter = CastMember.id(meeting.presenter());
        return tenancy.as(house.as(presenter), () -> {
            meeting.rolled().forEach((number, standing) -> {
                var reason = standing == Standing.EXCUSED ? "Was ill, and wrote before." : null;
                var enrolment = roster.enrolments
                        .find(CastMember.id(number), offering)
                        .orElseThrow()
                        .id();
                var word = new RollCall.Word(standing, null, null, reason);
                roster.calling.record(session, List.of(enrolment), word, presenter);
            });
            return meeting.rolled().size();
        });
    }

    boolean close(House house, LiveSessionId session) {
        return tenancy.as(house.as(house.author.id), () -> {
            roster.closing.settle(session);
            return true;
        });
    }

    ClaimWindowId open(House house, LiveSessionId session, Span span, Term.Claim claim) {
        var closes = span.start().plus(java.time.Duration.ofDays(claim.days()));
        return tenancy.as(
                house.as(house.author.id),
                () -> door.hosting
                        .open(session, span.start(), closes, claim.cap(), 0)
                        .id());
    }

    /// Somebody claims with the code on the wall.
    EnrolmentId claim(House house, ClaimWindowId window, PersonId learner) {
        var code = tenancy.as(
                house.as(house.author.id), () -> door.hosting.codes(window).getFirst());
        return switch (tenancy.as(Acting.person(learner), () -> door.admitting.admit(code, learner))) {
            case Admittance.Admitted(var enrolment) -> enrolment;
            case Admittance.Already(var enrolment) -> enrolment;
            case Admittance other -> throw new IllegalStateException("not admitted: " + other);
        };
    }
}
