package org.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.Filling;
import org.assay.assessment.Item.Choice;
import org.assay.assessment.Item.Numeric;
import org.assay.assessment.Rubric;
import org.assay.assessment.Rubric.Criterion;
import org.assay.assessment.Rubric.Level;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.catalog.Approval;
import org.assay.catalog.Authoring;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Modality;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Requirement;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.identity.organizations.Founding;
import org.assay.identity.organizations.Staffing;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolment;
import org.assay.learning.Writing;
import org.springframework.context.ApplicationContext;

/// An organization of its own with the cast at work, and one open offering with a lesson, an exam and a report.
public final class Classroom {
    public static final RuleMarked EXAM = new RuleMarked(
            "Two questions.",
            90,
            List.of(
                    new Choice(
                            "q01",
                            "faults",
                            "Which row is wrong?",
                            List.of(new Choice.Option("a", "Row A"), new Choice.Option("b", "Row B")),
                            List.of("b"),
                            1,
                            "Three adults live in a household of two."),
                    new Numeric(
                            "q02",
                            "faults",
                            "What share?",
                            new Numeric.Range(new BigDecimal("59.6"), new BigDecimal("0.1"), "%"),
                            2,
                            "84 of 141.")));
    private static final List<Level> LEVELS =
            List.of(new Level("meets", "Meets", 7, "It adds up."), new Level("strong", "Strong", 10, "And more."));
    public static final PersonMarked REPORT = new PersonMarked(
            "Analyse the file.",
            new PersonMarked.Words(400, 800),
            List.of(new PersonMarked.Material("panel.csv", "id,age\n1,31\n")),
            new Rubric(List.of(
                    new Criterion("limits", "Honest reporting", "limits", "Says what it cannot say.", LEVELS))));

    public final PersonId mira = PersonId.random();
    public final PersonId joris = PersonId.random();
    public final PersonId anneli = PersonId.random();
    public final PersonId ines = PersonId.random();
    public final OrganizationId organization = OrganizationId.random();
    public final OfferingId offering;
    private final ApplicationContext beans;

    public Classroom(ApplicationContext beans) {
        this.beans = beans;
        people();
        offering = asMira(this::plan);
        asMira(() -> {
            bean(Writing.class).add(offering, "Reading a codebook", 35, "A **codebook** says what each code means.");
            bean(Writing.class).add(offering, "What a weight is for", 40, "Weights repair a sample.");
            bean(Filling.class).fill(offering, "exam", 0, EXAM);
            bean(Filling.class).fill(offering, "report", 0, REPORT);
            bean(Scheduling.class).open(offering);
            return true;
        });
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T asMira(Supplier<T> work) {
        return as(new Acting(organization, mira, null), work);
    }

    public <T> T asAnneli(Supplier<T> work) {
        return as(new Acting(organization, anneli, null), work);
    }

    public <T> T asInes(Supplier<T> work) {
        return as(Acting.person(ines), work);
    }

    public <T> T as(Acting acting, Supplier<T> work) {
        return bean(Tenancy.class).as(acting, work);
    }

    /// Ines takes part.
    public Enrolment enrol() {
        return asInes(() -> bean(Enrolling.class).enrol(ines, offering));
    }

    public PersonId somebody(String name) {
        var person = PersonId.random();
        bean(People.class).add(person, name, person + "@post.example");
        return person;
    }

    public static Response chose(String item, long sequence, String... options) {
        return new Response(item, List.of(options), "", sequence);
    }

    public static Response wrote(String item, long sequence, String text) {
        return new Response(item, List.of(), text, sequence);
    }

    public static Map<String, String> everythingStrong() {
        return Map.of("limits", "strong");
    }

    private void people() {
        var people = bean(People.class);
        people.add(mira, "Mira Halvorsen", mira + "@aldermere.example");
        people.add(joris, "Joris Tamm", joris + "@aldermere.example");
        people.add(anneli, "Anneli Roos", anneli + "@aldermere.example");
        people.add(ines, "Ines Brandt", ines + "@post.example");
        var slug = "o-" + organization.value().toString().substring(0, 8);
        var aldermere = new Organization(organization, slug, "Aldermere University", null, null, "#0b5a66", false, 1);
        bean(Founding.class).found(aldermere, mira);
        asMira(() -> {
            var staffing = bean(Staffing.class);
            staffing.add(organization, joris + "@aldermere.example", "Joris Tamm", Set.of(Role.REVIEWER));
            return staffing.add(organization, anneli + "@aldermere.example", "Anneli Roos", Set.of(Role.MARKER));
        });
    }

    private OfferingId plan() {
        var entry = bean(Authoring.class).start(definition());
        var findings = bean(Authoring.class).requestReview(entry, 1);
        if (!findings.isEmpty()) throw new IllegalStateException(findings.toString());
        as(new Acting(organization, joris, null), () -> bean(Authoring.class).publish(entry, 1));
        return bean(Scheduling.class).plan(new EntryVersion(entry, 1)).id();
    }

    private static Definition definition() {
        return new Definition(
                "Survey Data Analysis",
                "Clean, weight and analyse survey data.",
                "en",
                "data",
                6,
                2,
                25,
                BigDecimal.ONE,
                36,
                "An exam and a report.",
                "For people who get survey data on their desk.",
                List.of(
                        new Definition.Claim("clean", "find what is wrong with a file"),
                        new Definition.Claim("tell", "say what it cannot say")),
                List.of(
                        new Definition.Outcome("faults", "clean", "Find faults in a file.", null, null),
                        new Definition.Outcome("limits", "tell", "State limits.", null, null)),
                List.of(
                        new Definition.Task("exam", "Exam", Modality.EXAM, new BigDecimal("0.6"), List.of("faults")),
                        new Definition.Task(
                                "report",
                                "Written analysis",
                                Modality.MARKED_WORK,
                                new BigDecimal("0.4"),
                                List.of("limits"))),
                new Requirement.OverallScore(new BigDecimal("0.7"), new BigDecimal("0.65")),
                Approval.WHEN_REFERRED);
    }
}
