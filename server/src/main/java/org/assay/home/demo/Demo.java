package org.assay.home.demo;

import static org.assay.home.demo.CastMember.JORIS;
import static org.assay.home.demo.CastMember.MIRA;

import java.util.Set;
import org.assay.assessment.Filling;
import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Tenancy;
import org.assay.identity.organizations.Founding;
import org.assay.identity.organizations.Staffing;
import org.assay.learning.Writing;
import org.assay.shared.StartLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On an empty database and unless told otherwise, makes Aldermere University, its people and one course that can be
/// taken and passed: through the same doors that members use, so nothing in it is pretended.
@Configuration(proxyBeanMethods = false)
class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final OrganizationId ALDERMERE = OrganizationId.of("20000000-0000-4000-8000-000000000001");

    @Bean
    ApplicationRunner demonstration(
            IdentitySettings settings, Organizations organizations, University university, Catalogue catalogue) {
        return _ -> {
            if (!settings.isDemo() || !organizations.list().isEmpty()) return;
            LOG.info("the database is empty: setting up the demonstration");
            university.open();
            catalogue.fill(new Course("survey-data-analysis"));
        };
    }

    @Bean
    StartLine howToSignIn(IdentitySettings settings) {
        return home -> settings.isDemo()
                ? "Sign in at " + home + "/sign-in as a member of the cast, or with any address: mail lands in " + home
                        + "/mailbox"
                : "Sign in at " + home + "/sign-in";
    }

    @Bean
    University university(People people, Founding founding, Staffing staffing, Tenancy tenancy) {
        return new University(people, founding, staffing, tenancy);
    }

    @Bean
    Catalogue catalogue(Authoring authoring, Scheduling scheduling, Writing writing, Filling filling, Tenancy tenancy) {
        return new Catalogue(authoring, scheduling, writing, filling, tenancy);
    }

    private static Acting as(CastMember member) {
        return new Acting(ALDERMERE, member.id, null);
    }

    /// Aldermere and the people who work or learn there.
    static final class University {
        private final People people;
        private final Founding founding;
        private final Staffing staffing;
        private final Tenancy tenancy;

        University(People people, Founding founding, Staffing staffing, Tenancy tenancy) {
            this.people = people;
            this.founding = founding;
            this.staffing = staffing;
            this.tenancy = tenancy;
        }

        void open() {
            for (var member : CastMember.values()) {
                people.add(member.id, member.fullName, member.address);
                people.confirm(member.id, member.address);
            }
            founding.found(
                    new Organization(
                            ALDERMERE,
                            "aldermere-university",
                            "Aldermere University",
                            "https://www.aldermere.example",
                            "short.courses@aldermere.example",
                            "#0b5a66",
                            false,
                            1),
                    MIRA.id);
            for (var member : CastMember.values()) {
                if (member.roles.length == 0) continue;
                tenancy.as(
                        as(MIRA), () -> staffing.add(ALDERMERE, member.address, member.fullName, Set.of(member.roles)));
            }
        }
    }

    /// One course: written by Mira, reviewed by Joris, opened by Mira.
    static final class Catalogue {
        private final Authoring authoring;
        private final Scheduling scheduling;
        private final Writing writing;
        private final Filling filling;
        private final Tenancy tenancy;

        Catalogue(Authoring authoring, Scheduling scheduling, Writing writing, Filling filling, Tenancy tenancy) {
            this.authoring = authoring;
            this.scheduling = scheduling;
            this.writing = writing;
            this.filling = filling;
            this.tenancy = tenancy;
        }

        void fill(Course course) {
            var entry = tenancy.as(as(MIRA), () -> authoring.start(course.definition()));
            publish(entry);
            var offering = tenancy.as(
                    as(MIRA), () -> scheduling.plan(new EntryVersion(entry, 1)).id());
            tenancy.as(as(MIRA), () -> equip(offering, course));
        }

        private void publish(EntryId entry) {
            var findings = tenancy.as(as(MIRA), () -> authoring.requestReview(entry, 1));
            if (!findings.isEmpty()) throw new IllegalStateException("the demonstration has findings: " + findings);
            tenancy.as(as(JORIS), () -> authoring.publish(entry, 1));
        }

        private void equip(OfferingId offering, Course course) {
            for (var lesson : course.lessons()) writing.add(offering, lesson.title(), lesson.minutes(), lesson.body());
            for (var task : course.definition().tasks()) filling.fill(offering, task.id(), 0, course.task(task));
            scheduling.open(offering);
        }
    }
}
