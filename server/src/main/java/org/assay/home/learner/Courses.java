package org.assay.home.learner;

import java.util.List;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awards;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.home.learner.LearnPage.Course;
import org.assay.home.learner.LearnPage.Step;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.Progress;
import org.assay.learning.Studying;
import org.assay.learning.TaskStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person has begun, and what the next step in each is.
@Component
class Courses {
    private final Enrolments enrolments;
    private final Studying studying;
    private final PublishedEntries entries;
    private final Awards awards;
    private final Credentials credentials;

    Courses(
            Enrolments enrolments,
            Studying studying,
            PublishedEntries entries,
            Awards awards,
            Credentials credentials) {
        this.credentials = credentials;
        this.enrolments = enrolments;
        this.studying = studying;
        this.entries = entries;
        this.awards = awards;
    }

    @Transactional
    public List<Course> of(PersonId learner) {
        return enrolments.of(learner).stream().map(this::course).toList();
    }

    private Course course(Enrolment enrolment) {
        var entry = entries.get(enrolment.entry());
        var progress = studying.progress(enrolment);
        var award = awards.of(enrolment.id()).orElse(null);
        var decision = award == null ? null : award.decision();
        var lost = award == null
                ? null
                : credentials.of(award.id()).filter(Courses::isLost).orElse(null);
        if (lost != null) return lost(enrolment, entry, progress, lost);
        return new Course(
                path(enrolment),
                entry.definition().title(),
                medallion(entry),
                progress.percent(),
                decision == null ? null : state(entry, decision),
                decision == null ? next(enrolment, entry, progress) : after(enrolment, entry, decision));
    }

    private static boolean isLost(IssuedCredential credential) {
        return credential.state() != IssuedCredential.State.VALID;
    }

    /// One whose credential does not hold any more, or not now.
    private static Course lost(Enrolment enrolment, PublishedEntry entry, Progress progress, IssuedCredential lost) {
        var step = switch (lost.state()) {
            case REVOKED -> new Step("Its issuer took the credential back", "See why", "/wallet");
            case SUPERSEDED -> new Step("A newer credential took its place", "See it", "/wallet");
            case SUSPENDED -> new Step("Its credential is on hold", "See why", "/wallet");
            case EXPIRED, VALID -> new Step("Its credential has run out", "See it", "/wallet");
        };
        var state = switch (lost.state()) {
            case REVOKED -> "Revoked";
            case SUPERSEDED -> "Superseded";
            case SUSPENDED -> "Suspended";
            case EXPIRED, VALID -> "Expired";
        };
        return new Course(
                path(enrolment), entry.definition().title(), medallion(entry), progress.percent(), state, step);
    }

    private static String medallion(PublishedEntry entry) {
        return entry.id().path() + "/medallion-small.svg";
    }

    /// Who only took part did not pass anything.
    private static boolean isAssessed(PublishedEntry entry) {
        return entry.definition().claimType() == ClaimType.ASSESSED;
    }

    private static String state(PublishedEntry entry, AwardDecision decision) {
        return switch (decision) {
            case AwardDecision.Granted _ -> isAssessed(entry) ? "Passed" : "Awarded";
            case AwardDecision.Declined _ -> "Not passed";
            case AwardDecision.Referred _ -> "With a person";
        };
    }

    private static Step after(Enrolment enrolment, PublishedEntry entry, AwardDecision decision) {
        return switch (decision) {
            case AwardDecision.Granted _ ->
                new Step(isAssessed(entry) ? "You passed" : "You hold it", "Open your wallet", "/wallet");
            case AwardDecision.Declined declined -> new Step(declined.reason(), "See your results", path(enrolment));
            case AwardDecision.Referred _ ->
                new Step(
                        "A person looks at your work before anything is decided", "See how it stands", path(enrolment));
        };
    }

    private static Step next(Enrolment enrolment, PublishedEntry entry, Progress progress) {
        if (progress.next() != null) {
            var sentence = "Lesson %d of %d, %d minutes of reading left"
                    .formatted(progress.next(), progress.total(), progress.minutesLeft());
            return new Step(sentence, "Carry on", path(enrolment) + "/lessons/" + progress.next());
        }
        if (!isAssessed(entry)) {
            return new Step("Taking part is all it takes", "See how it stands", path(enrolment));
        }
        return entry.definition().tasks().stream()
                .filter(task -> isOpen(task, progress))
                .findFirst()
                .map(task -> new Step("Next: " + task.title(), "Go to it", path(enrolment) + "/tasks/" + task.id()))
                .orElseGet(() -> new Step("Everything is handed in", "See how it stands", path(enrolment)));
    }

    private static boolean isOpen(Definition.Task task, Progress progress) {
        var step = progress.tasks().get(task.id());
        return step == null || step == TaskStep.STARTED;
    }

    private static String path(Enrolment enrolment) {
        return "/enrolments/" + enrolment.id();
    }
}
