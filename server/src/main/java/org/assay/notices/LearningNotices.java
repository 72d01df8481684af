package org.assay.notices;

import java.util.Objects;
import org.assay.assessment.Attempt;
import org.assay.catalog.Definition;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Review;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.learning.assignments.Submission;
import org.assay.learning.assignments.Submissions;
import org.assay.learning.assignments.WorkAnswered;
import org.assay.learning.assignments.WorkHandedIn;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.learning.defects.Defect;
import org.assay.learning.defects.DefectSettled;
import org.assay.learning.defects.Defects;
import org.assay.learning.discussions.PostReported;
import org.assay.learning.discussions.Posts;
import org.assay.learning.discussions.ReplyPosted;
import org.assay.learning.discussions.Topics;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells people what happened to what they handed in, wrote, asked or reported. Told twice, each is said once.
@Component
class LearningNotices {
    private final Telling telling;
    private final Work work;
    private final Talk talk;
    private final Memberships memberships;
    private final Tenancy tenancy;

    LearningNotices(Telling telling, Work work, Talk talk, Memberships memberships, Tenancy tenancy) {
        this.telling = telling;
        this.work = work;
        this.talk = talk;
        this.memberships = memberships;
        this.tenancy = tenancy;
    }

    /// Where work is looked up.
    @Component("noticedWork")
    static class Work {
        private final Submissions submissions;
        private final Courses courses;
        private final Defects defects;
        private final Offerings offerings;
        private final PublishedEntries entries;

        Work(Submissions submissions, Courses courses, Defects defects, Offerings offerings, PublishedEntries entries) {
            this.offerings = offerings;
            this.entries = entries;
            this.submissions = submissions;
            this.courses = courses;
            this.defects = defects;
        }

        /// The title of a task of what is offered.
        String task(OfferingId offering, String id) {
            return entries.get(offerings.get(offering).entry()).definition().tasks().stream()
                    .filter(task -> task.id().equals(id))
                    .map(Definition.Task::title)
                    .findFirst()
                    .orElse("A task");
        }

        Submissions submissions() {
            return submissions;
        }

        Courses courses() {
            return courses;
        }

        Defects defects() {
            return defects;
        }
    }

    /// Where discussions are looked up.
    @Component("noticedTalk")
    static class Talk {
        private final Topics topics;
        private final Posts posts;

        Talk(Topics topics, Posts posts) {
            this.topics = topics;
            this.posts = posts;
        }

        Topics topics() {
            return topics;
        }

        Posts posts() {
            return posts;
        }
    }

    @ApplicationModuleListener
    void on(WorkHandedIn event) {
        var one = in(event.organization(), () -> work.submissions().get(event.submission()));
        var says =
                one.late() ? "“{0}” is handed in, as number {1}, marked as late" : "“{0}” is handed in, as number {1}";
        telling.tell(Notice.of(
                        one.learner(),
                        "handed in " + one.id(),
                        Reason.RECEIPT,
                        path(one),
                        says,
                        title(one),
                        String.valueOf(one.number()))
                .by(event.organization()));
    }

    @ApplicationModuleListener
    void on(WorkAnswered event) {
        var one = in(event.organization(), () -> work.submissions().get(event.submission()));
        var says = one.isAccepted() ? "“{0}” is accepted, with feedback" : "“{0}” has feedback and is to be done again";
        telling.tell(Notice.of(one.learner(), "answered " + one.id(), Reason.FEEDBACK, path(one), says, title(one))
                .by(event.organization()));
    }

    private static String path(Submission one) {
        return "/enrolments/" + one.enrolment() + "/assignments/" + one.unit();
    }

    private String title(Submission one) {
        return in(one.organization(), () -> work.courses().of(one.offering()))
                .flatMap(course -> course.unit(one.unit()))
                .map(Unit::title)
                .orElse("An assignment");
    }

    @ApplicationModuleListener
    void on(Attempt.Submitted event) {
        var link = "/enrolments/" + event.enrolment() + "/tasks/" + event.task();
        var title = in(event.organization(), () -> work.task(event.offering(), event.task()));
        var says = "“{0}” is handed in";
        telling.tell(Notice.of(event.learner(), "submitted " + event.attempt(), Reason.RECEIPT, link, says, title)
                .by(event.organization()));
    }

    @ApplicationModuleListener
    void on(Review.Ended event) {
        var key = "review " + event.entry() + " " + event.number() + " " + event.draftVersion();
        var says = event.isPublished() ? "“{0}” is published, as version {1}" : "“{0}” was sent back with a note";
        var version = String.valueOf(event.number());
        for (var author : event.authors()) {
            telling.tell(Notice.of(author, key, Reason.STAFF, "/entries/" + event.entry(), says, event.title(), version)
                    .by(event.organization()));
        }
    }

    @ApplicationModuleListener
    void on(ReplyPosted event) {
        in(event.organization(), () -> {
            var topic = talk.topics().get(event.thread());
            var post = talk.posts().get(event.post());
            var link = "/offerings/" + topic.offering() + "/discussions/" + topic.id() + "?after="
                    + (post.number() - 1) / 50 * 50 + "#p" + post.number();
            var says = post.teaches() ? "Somebody who teaches wrote in “{0}”" : "Somebody wrote in “{0}”";
            for (var person : talk.topics().followers(topic.id())) {
                if (person.equals(post.author())) continue;
                telling.tell(Notice.of(person, "post " + post.id(), Reason.DISCUSSION, link, says, topic.title())
                        .by(event.organization()));
            }
            return true;
        });
    }

    @ApplicationModuleListener
    void on(PostReported event) {
        in(event.organization(), () -> {
            var topic = talk.topics().get(event.thread());
            memberships.staff(event.organization()).forEach((person, roles) -> {
                if (!roles.contains(Role.INSTRUCTOR)) return;
                var says = "A post in “{0}” was reported";
                var key = "reported " + event.post();
                telling.tell(Notice.of(person, key, Reason.STAFF, "/reported", says, topic.title())
                        .by(event.organization()));
            });
            return true;
        });
    }

    @ApplicationModuleListener
    void on(DefectSettled event) {
        in(event.organization(), () -> {
            var defect = work.defects().get(event.defect());
            var isMended = defect.state() == Defect.State.MENDED;
            var says = isMended
                    ? "What you reported is mended in version {0}: {1}"
                    : "What you reported stays as it is: {1}";
            var version = String.valueOf(Objects.requireNonNullElse(defect.mendedIn(), 0));
            for (var reporter : work.defects().reporters(defect.id())) {
                var link = "/enrolments/" + reporter.enrolment() + "/units/" + defect.unit() + "/feedback";
                var key = "defect " + defect.id() + " " + defect.version();
                telling.tell(Notice.of(reporter.person(), key, Reason.MENDED, link, says, version, defect.title())
                        .by(event.organization()));
            }
            return true;
        });
    }

    private <T> T in(OrganizationId organization, java.util.function.Supplier<T> lookUp) {
        return tenancy.as(Acting.organization(organization), lookUp);
    }
}
