package org.assay.home.demo;

import java.time.Clock;
import org.assay.assessment.Attempting;
import org.assay.assessment.Filling;
import org.assay.assessment.Marking;
import org.assay.assessment.Starting;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Authoring;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Scheduling;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Tenancy;
import org.assay.identity.licences.Licences;
import org.assay.identity.organizations.Founding;
import org.assay.identity.organizations.Staffing;
import org.assay.identity.profile.Profiles;
import org.assay.issuing.Credentials;
import org.assay.issuing.Issuing;
import org.assay.issuing.Revoking;
import org.assay.issuing.Suspending;
import org.assay.keys.KeyHistory;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.attendance.RollCall;
import org.assay.learning.attendance.RollClosing;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.defects.Appraising;
import org.assay.learning.defects.Defects;
import org.assay.learning.defects.Mending;
import org.assay.learning.discussions.Discussing;
import org.assay.learning.discussions.Topics;
import org.assay.learning.events.Admitting;
import org.assay.learning.events.Hosting;
import org.assay.learning.live.Convening;
import org.assay.shared.StartLine;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.Holdings;
import org.assay.wallet.Sharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// On an empty database and unless told otherwise, sets up the [Demonstration]; on one where that was begun, goes on.
@Configuration(proxyBeanMethods = false)
class Demo {

    @Bean
    StartLine howToSignIn(IdentitySettings settings) {
        return home -> settings.isDemo()
                ? "Sign in at " + home + "/sign-in as a member of the cast, or with any address: mail lands in " + home
                        + "/mailbox"
                : "Sign in at " + home + "/sign-in";
    }

    /// There only in a demonstration: its clock among them.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "assay.demo", havingValue = "true")
    static class Scene {
        private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

        @Bean
        static DemoClock demoClock() {
            return new DemoClock(Clock.systemUTC());
        }

        @Bean
        ApplicationRunner demonstration(Demonstration demonstration, Organizations organizations, Steps steps) {
            return _ -> {
                if (steps.isSet() || !steps.isBegun() && !organizations.list().isEmpty()) return;
                if (!steps.isBegun()) LOG.info("the database is empty: setting up the demonstration");
                demonstration.set();
                steps.set();
            };
        }

        @Bean
        Steps demoSteps(JdbcClient jdbc, TransactionOperations transactions, DemoClock clock) {
            return new Steps(jdbc, transactions, clock);
        }

        @Bean
        Demonstration demonstrationOf(
                DemoClock clock,
                Steps steps,
                Opening opening,
                Catalogue catalogue,
                Licences licences,
                Timetable.Stage stage) {
            return new Demonstration(clock, steps, opening, catalogue, licences, stage);
        }

        @Bean
        Opening demoOpening(
                People people,
                Founding founding,
                Staffing staffing,
                KeyHistory keys,
                Profiles profiles,
                Tenancy tenancy) {
            return new Opening(people, founding, staffing, keys, profiles, tenancy);
        }

        @Bean
        Catalogue demoCatalogue(
                Authoring authoring,
                Scheduling scheduling,
                Filling filling,
                Tenancy tenancy,
                Catalogue.Courses courses,
                PublishedEntries published) {
            return new Catalogue(authoring, scheduling, filling, tenancy, courses, published);
        }

        @Bean
        Catalogue.Courses demoCourses(Composing composing, Arranging arranging) {
            return new Catalogue.Courses(composing, arranging);
        }

        @Bean
        Timetable.Stage demoStage(Learning learning, Earning earning, Gathering gathering, Talking talking) {
            return new Timetable.Stage(learning, earning, gathering, talking);
        }

        @Bean
        Gathering demoGathering(Convening convening, Gathering.Roster roster, Gathering.Door door, Tenancy tenancy) {
            return new Gathering(convening, roster, door, tenancy);
        }

        @Bean
        Gathering.Roster demoRoster(Enrolments enrolments, RollCall calling, RollClosing closing) {
            return new Gathering.Roster(enrolments, calling, closing);
        }

        @Bean
        Gathering.Door demoDoor(Enrolling enrolling, Hosting hosting, Admitting admitting) {
            return new Gathering.Door(enrolling, hosting, admitting);
        }

        @Bean
        Talking demoTalking(
                Offerings offerings,
                Talking.Learners learners,
                Talking.Discussions discussions,
                Talking.Feedback feedback,
                Tenancy tenancy) {
            return new Talking(offerings, learners, discussions, feedback, tenancy);
        }

        @Bean
        Talking.Learners demoLearners(Enrolments enrolments, Studying studying) {
            return new Talking.Learners(enrolments, studying);
        }

        @Bean
        Talking.Discussions demoDiscussions(Discussing discussing, Topics topics) {
            return new Talking.Discussions(discussing, topics);
        }

        @Bean
        Talking.Feedback demoFeedback(Appraising appraising, Mending mending, Defects defects) {
            return new Talking.Feedback(appraising, mending, defects);
        }

        @Bean
        Learning demoLearning(
                Enrolling enrolling,
                Enrolments enrolments,
                Studying studying,
                Learning.Sitting sitting,
                Tenancy tenancy) {
            return new Learning(enrolling, enrolments, studying, sitting, tenancy);
        }

        @Bean
        Learning.Sitting demoSitting(Starting starting, Attempting attempting, Marking marking) {
            return new Learning.Sitting(starting, attempting, marking);
        }

        @Bean
        Earning demoEarning(
                Awarding awarding, Awards awards, Issuing issuing, Earning.Keeping keeping, Tenancy tenancy) {
            return new Earning(awarding, awards, issuing, keeping, tenancy);
        }

        @Bean
        Earning.Keeping demoKeeping(
                Claiming claiming,
                Filing filing,
                Credentials credentials,
                Holdings holdings,
                Sharing sharing,
                Revoking revoking,
                Suspending suspending) {
            return new Earning.Keeping(claiming, filing, credentials, holdings, sharing, revoking, suspending);
        }
    }
}
