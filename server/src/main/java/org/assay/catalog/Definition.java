package org.assay.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Profession;
import org.jspecify.annotations.Nullable;

/// What an author writes about something that can be earned: the contract from claim to outcome to evidence, with the
/// elements of a micro-credential that the EU Council's recommendation of 2022 names. Texts may be empty and lists
/// incomplete while it is a draft; the claim compiler says what is missing.
///
/// @param title at most 120 characters; a shorter one than 28 fits on the medallion whole
/// @param summary one can-do sentence
/// @param field one of the medallion's fields of study
/// @param eqfLevel level of the European Qualifications Framework, 1 to 8
/// @param grade how many of the medallion's four lozenges are filled, 1 to 4
/// @param hours learner workload in hours
/// @param ects credits, or null where none are given
/// @param validityMonths how long a credential is valid; null for ever
/// @param assessedHow prose for the criteria: how it is assessed
/// @param audience whom it is for
/// @param tasks in which it is assessed; none where the claim is not an assessed one
/// @param particulars everything else
public record Definition(
        String title,
        String summary,
        String language,
        String field,
        int eqfLevel,
        int grade,
        int hours,
        @Nullable BigDecimal ects,
        @Nullable Integer validityMonths,
        String assessedHow,
        String audience,
        List<Claim> claims,
        List<Outcome> outcomes,
        List<Task> tasks,
        Requirement requirement,
        Approval approval,
        Particulars particulars) {

    public Definition {
        claims = List.copyOf(claims);
        outcomes = List.copyOf(outcomes);
        tasks = List.copyOf(tasks);
        particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
    }

    /// The contract alone, for an assessed claim; [#with] says the rest.
    public Definition(
            String title,
            String summary,
            String language,
            String field,
            int eqfLevel,
            int grade,
            int hours,
            @Nullable BigDecimal ects,
            @Nullable Integer validityMonths,
            String assessedHow,
            String audience,
            List<Claim> claims,
            List<Outcome> outcomes,
            List<Task> tasks,
            Requirement requirement,
            Approval approval) {
        this(
                title,
                summary,
                language,
                field,
                eqfLevel,
                grade,
                hours,
                ects,
                validityMonths,
                assessedHow,
                audience,
                claims,
                outcomes,
                tasks,
                requirement,
                approval,
                Particulars.NONE);
    }

    /// The same contract with other particulars.
    public Definition with(Particulars others) {
        return new Definition(
                title,
                summary,
                language,
                field,
                eqfLevel,
                grade,
                hours,
                ects,
                validityMonths,
                assessedHow,
                audience,
                claims,
                outcomes,
                tasks,
                requirement,
                approval,
                others);
    }

    public ClaimType claimType() {
        return particulars.claimType();
    }

    public Elements elements() {
        return particulars.elements();
    }

    public Profession profession() {
        return particulars.profession();
    }

    /// What stands on a medallion's rim.
    public String shortTitle() {
        return Objects.requireNonNullElse(particulars.shortTitle(), title);
    }

    /// The outcomes that support a claim.
    public List<Outcome> outcomesOf(Claim claim) {
        return outcomes.stream()
                .filter(outcome -> outcome.claim().equals(claim.id()))
                .toList();
    }

    /// The tasks that show an outcome.
    public List<Task> tasksOf(Outcome outcome) {
        return tasks.stream()
                .filter(task -> task.outcomes().contains(outcome.id()))
                .toList();
    }

    /// "When you hold this, you can ...": the sentence's end.
    public record Claim(String id, String text) {}

    /// Something that can be observed and that supports a claim.
    ///
    /// @param claim id of the claim
    /// @param alignment URL of a skill in a framework, or null
    /// @param alignmentName the skill's name there, or null
    public record Outcome(
            String id,
            String claim,
            String text,
            @Nullable String alignment,
            @Nullable String alignmentName) {}

    /// A task in which outcomes are shown. What it asks is filled in by `assessment`.
    ///
    /// @param weight fraction of the overall score, above 0; all tasks together have 1
    /// @param outcomes ids of the outcomes that it shows
    /// @param isAuthentic whether it is what people do at work; null where [#isPractical] goes by its kind
    /// @param hours a learner spends on it, or null where not said
    public record Task(
            String id,
            String title,
            Modality modality,
            BigDecimal weight,
            List<String> outcomes,
            @Nullable Boolean isAuthentic,
            @Nullable BigDecimal hours) {
        public Task {
            outcomes = List.copyOf(outcomes);
        }

        public Task(String id, String title, Modality modality, BigDecimal weight, List<String> outcomes) {
            this(id, title, modality, weight, outcomes, null, null);
        }

        /// Whether it is what people do at work: as its author says, else where it is work handed in.
        @JsonIgnore
        public boolean isPractical() {
            return isAuthentic != null ? isAuthentic : modality == Modality.MARKED_WORK;
        }
    }
}
