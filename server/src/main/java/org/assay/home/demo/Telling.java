package org.assay.home.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.AttemptId;
import org.assay.catalog.OfferingId;
import org.assay.issuing.CredentialId;
import org.assay.learning.EnrolmentId;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Share;

/// Makes acts of the stories: who does what, on which day. What one act made, such as an enrolment, a later one finds
/// among the steps.
final class Telling {
    private static final int SHARED_DAYS = 365;
    private final Steps steps;
    private final Learning learning;
    private final Earning earning;
    private final Instant now;

    Telling(Steps steps, Learning learning, Earning earning, Instant now) {
        this.steps = steps;
        this.learning = learning;
        this.earning = earning;
        this.now = now;
    }

    /// The name under which an act of a story is noted.
    private static String name(Story story, String act) {
        return story.name() + ": " + act;
    }

    private Instant at(Story story, int day) {
        return now.minus(Duration.ofDays(story.daysAgo())).plus(Duration.ofDays(day));
    }

    private EnrolmentId enrolment(Story story) {
        return EnrolmentId.of(steps.made(name(story, "join")));
    }

    List<Act> acts(Story story) {
        var acts = new ArrayList<Act>();
        acts.add(Act.of(
                at(story, 0),
                name(story, "join"),
                () -> learning.join(story.person(), OfferingId.of(steps.made("offer " + story.course())))));
        if (story.units() > 0) {
            acts.add(Act.of(
                    at(story, 2),
                    name(story, "study"),
                    () -> learning.study(story.person(), enrolment(story), story.units())));
        }
        var wrong = story.wrong();
        if (wrong != null) {
            acts.add(Act.of(
                    at(story, 5), name(story, "exam"), () -> learning.sit(story.person(), enrolment(story), wrong)));
        }
        story.works().forEach((task, work) -> works(acts, story, task, work));
        if (story.isComplete()) earned(acts, story);
        return acts;
    }

    private void works(List<Act> acts, Story story, String task, Story.Work work) {
        var handedIn = name(story, "hand in " + task);
        acts.add(Act.of(
                at(story, 8), handedIn, () -> learning.handIn(story.person(), enrolment(story), task, work.text())));
        if (!work.isMarked()) return;
        var marker = story.house().as(CastMember.ANNELI.id);
        acts.add(Act.of(
                at(story, 11),
                name(story, "mark " + task),
                () -> learning.mark(marker, AttemptId.of(steps.made(handedIn)), work.levels(), work.feedback())));
    }

    private void earned(List<Act> acts, Story story) {
        acts.add(Act.repeatable(
                at(story, 11).plusSeconds(60),
                name(story, "decide"),
                () -> earning.decide(story.house(), enrolment(story))));
        var decided = story.decided();
        if (decided != null) {
            acts.add(Act.repeatable(
                    at(story, 12),
                    name(story, "decide by person"),
                    () -> earning.decide(story.house(), enrolment(story), CastMember.ODILE.id, decided.reason())));
        }
        if (story.isClaimed()) claimed(acts, story);
        for (var turn : story.turns()) {
            acts.add(Act.of(
                    now.minus(Duration.ofDays(turn.daysAgo())),
                    name(story, turn.what()),
                    () -> earning.turn(story.house(), credential(story), turn)));
        }
    }

    private void claimed(List<Act> acts, Story story) {
        acts.add(Act.repeatable(
                at(story, 13), name(story, "claim"), () -> earning.claim(story.person(), credential(story))));
        if (story.share().isEmpty()) return;
        var lastDay = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(SHARED_DAYS);
        acts.add(Act.of(
                at(story, 14),
                name(story, "share"),
                () -> earning.share(
                        story.person(),
                        HoldingId.of(steps.made(name(story, "claim"))),
                        Share.Kind.valueOf(story.share()),
                        lastDay)));
    }

    private CredentialId credential(Story story) {
        var last = story.decided() == null ? "decide" : "decide by person";
        return CredentialId.of(steps.made(name(story, last)));
    }

    /// Every act in the order of the story, which is that of time.
    static List<Act> inOrder(List<Act> acts) {
        return acts.stream().sorted(java.util.Comparator.comparing(Act::at)).toList();
    }
}
