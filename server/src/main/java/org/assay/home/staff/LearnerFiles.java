package org.assay.home.staff;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.awarding.Awards;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings together what an organization knows about one learner: only what happened with this organization.
@Component
class LearnerFiles {
    private final People people;
    private final Enrolments enrolments;
    private final PublishedEntries entries;
    private final Awards awards;
    private final Credentials credentials;

    LearnerFiles(
            People people, Enrolments enrolments, PublishedEntries entries, Awards awards, Credentials credentials) {
        this.people = people;
        this.enrolments = enrolments;
        this.entries = entries;
        this.awards = awards;
        this.credentials = credentials;
    }

    @Transactional
    public LearnerPage of(OrganizationId organization, PersonId id) {
        var person = people.get(id);
        var enrolled = enrolments.of(id).stream()
                .filter(each -> each.organization().equals(organization))
                .limit(LearnerPage.MOST)
                .toList();
        var titles = enrolled.stream()
                .map(Enrolment::entry)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        version -> entries.get(version).definition().title()));
        return new LearnerPage(
                id,
                person.name(),
                enrolled.stream().map(each -> course(each, titles)).toList(),
                awards.of(id).stream()
                        .filter(each -> each.organization().equals(organization))
                        .limit(LearnerPage.MOST)
                        .toList(),
                credentials.of(id).stream()
                        .filter(each -> each.organization().equals(organization))
                        .limit(LearnerPage.MOST)
                        .toList());
    }

    private static LearnerPage.Course course(Enrolment enrolment, Map<org.assay.catalog.EntryVersion, String> titles) {
        return new LearnerPage.Course(
                titles.getOrDefault(enrolment.entry(), ""), enrolment.offering(), enrolment.enrolledAt());
    }
}
