package org.assay;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assay.assessment.AttemptId;
import org.assay.assessment.AttemptMarked;
import org.assay.assessment.Score;
import org.assay.catalog.Approval;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Modality;
import org.assay.catalog.Requirement;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A university with a published entry of two tasks, an exam (40%) and a report (60%), and learners whose work is
/// marked: everything upstream of an award, set down as rows.
public final class Course {
    public static final PersonId ANNELI = PersonId.random();
    public static final PersonId ODILE = PersonId.random();
    private static final OffsetDateTime BEFORE = OffsetDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneOffset.UTC);

    private final BeanFactory beans;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    public final OrganizationId organization = OrganizationId.random();
    public final EntryVersion entry = new EntryVersion(EntryId.random(), 1);
    private UUID offering = UUID.randomUUID();

    public Course(BeanFactory beans, String university, Approval approval) {
        this(beans, university, approval, UnaryOperator.identity());
    }

    /// @param change what the definition says otherwise
    public Course(BeanFactory beans, String university, Approval approval, UnaryOperator<Definition> change) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.tenancy = beans.getBean(Tenancy.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        inOrganization(() -> {
            found(university);
            publish(change.apply(definition(approval)));
        });
    }

    /// Runs work in one transaction on behalf of the university.
    public void inOrganization(Runnable work) {
        tenancy.as(Acting.organization(organization), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    /// A new learner in this course.
    public PersonId join(String name) {
        var learner = PersonId.random();
        transaction.executeWithoutResult(_ -> {
            beans.getBean(People.class).add(learner, name, "ines." + learner + "@post.example");
            tenancy.as(
                    new Acting(organization, learner, null),
                    () -> beans.getBean(Memberships.class).grant(organization, learner, Role.LEARNER, null));
        });
        return learner;
    }

    public EnrolmentId enrol(PersonId learner) {
        var id = EnrolmentId.random();
        inOrganization(() -> jdbc.sql("insert into learning.enrolment (id, learner_id, organization_id, offering_id,"
                        + " entry_id, entry_number, enrolled_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), learner.value(), organization.value(), offering)
                .params(entry.entry().value(), entry.number(), BEFORE)
                .update());
        return id;
    }

    /// Gives the report a score, out of 20, by Anneli Roos.
    public AttemptId markReport(EnrolmentId enrolment, PersonId learner, long given) {
        return mark(enrolment, learner, "report", given, ANNELI);
    }

    /// Gives the exam a score, out of 20, by rule.
    public AttemptId markExam(EnrolmentId enrolment, PersonId learner, long given) {
        return mark(enrolment, learner, "exam", given, null);
    }

    private AttemptId mark(
            EnrolmentId enrolment, PersonId learner, String task, long given, @Nullable PersonId marker) {
        var id = AttemptId.random();
        var score = Score.of(given, 20);
        inOrganization(() -> {
            jdbc.sql("insert into assessment.attempt (id, enrolment_id, learner_id, organization_id, offering_id, task,"
                            + " filling_number, started_at, submitted_at) values (?, ?, ?, ?, ?, ?, 1, ?, ?)")
                    .params(id.value(), enrolment.value(), learner.value(), organization.value(), offering, task)
                    .params(BEFORE, BEFORE)
                    .update();
            if (marker != null) {
                jdbc.sql("insert into assessment.response (attempt_id, item, choices, text, sequence, learner_id,"
                                + " organization_id, saved_at) values (?, 'work', '{}', 'A report.', 1, ?, ?, ?)")
                        .params(id.value(), learner.value(), organization.value(), BEFORE)
                        .update();
            }
            jdbc.sql("insert into assessment.mark (attempt_id, given, maximum, marker, feedback, levels, learner_id,"
                            + " organization_id, marked_at) values (?, ?, ?, ?, '', '{}', ?, ?, ?)")
                    .params(id.value(), score.given(), score.maximum())
                    .param(marker == null ? null : marker.value())
                    .params(learner.value(), organization.value(), BEFORE)
                    .update();
        });
        return id;
    }

    /// A learner with both tasks marked and nothing decided yet; given points of 20 in each.
    public EnrolmentId marked(String name, long given) {
        var learner = join(name);
        var enrolment = enrol(learner);
        markExam(enrolment, learner, given);
        markReport(enrolment, learner, given);
        return enrolment;
    }

    /// What `assessment` says when the last task is marked; returns once it is committed.
    public void announce(EnrolmentId enrolment) {
        inOrganization(() -> beans.getBean(ApplicationEventPublisher.class)
                .publishEvent(new AttemptMarked(organization, enrolment, AttemptId.random())));
    }

    private void found(String university) {
        var slug = Organization.slug(university).substring(0, 5) + "-"
                + organization.toString().substring(0, 23);
        beans.getBean(Organizations.class)
                .found(new Organization(organization, slug, university, null, null, "#0b5a66", false, 1));
    }

    private void publish(Definition definition) {
        var id = entry.entry().value();
        jdbc.sql("insert into catalog.entry (id, organization_id, started_by, started_at) values (?, ?, ?, ?)")
                .params(id, organization.value(), ODILE.value(), BEFORE)
                .update();
        jdbc.sql("insert into catalog.published_entry (entry_id, number, organization_id, definition, content_hash,"
                        + " published_by, published_at) values (:id, 1, :organization, :json,"
                        + " encode(sha256(convert_to(:json, 'UTF8')), 'hex'), :by, :at)")
                .param("id", id)
                .param("organization", organization.value())
                .param("json", JsonMapper.shared().writeValueAsString(definition))
                .param("by", ODILE.value())
                .param("at", BEFORE)
                .update();
        offer();
    }

    /// Enrolments are in another offering from now on.
    public void offerAgain() {
        offering = UUID.randomUUID();
        inOrganization(this::offer);
    }

    private void offer() {
        for (var task : List.of("exam", "report")) {
            jdbc.sql("insert into assessment.filling (offering_id, task, number, organization_id, modality, content,"
                            + " is_complete, saved_at) values (?, ?, 1, ?, 'EXAM', '{}', true, ?)")
                    .params(offering, task, organization.value(), BEFORE)
                    .update();
        }
    }

    private static Definition definition(Approval approval) {
        var outcome = new Definition.Outcome(
                "o1", "c1", "Weighs a sample.", "https://skills.example/weighting", "Weight survey data");
        return new Definition(
                "Survey Data Analysis",
                "Analyses a household survey and defends the result.",
                "en",
                "data",
                6,
                2,
                18,
                new BigDecimal("0.7"),
                36,
                "An exam and a report.",
                "Anybody who works with surveys.",
                List.of(new Definition.Claim("c1", "weigh a sample and say what it changes")),
                List.of(outcome),
                List.of(
                        new Definition.Task("exam", "Exam", Modality.EXAM, new BigDecimal("0.4"), List.of("o1")),
                        new Definition.Task(
                                "report", "Report", Modality.MARKED_WORK, new BigDecimal("0.6"), List.of("o1"))),
                new Requirement.OverallScore(new BigDecimal("0.70"), new BigDecimal("0.65")),
                approval);
    }
}
