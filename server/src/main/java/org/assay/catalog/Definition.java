package org.assay.catalog;

import java.math.BigDecimal;
import java.util.List;
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
/// @param audience whom it is for and what they need beforehand
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
        Approval approval) {

    public Definition {
        claims = List.copyOf(claims);
        outcomes = List.copyOf(outcomes);
        tasks = List.copyOf(tasks);
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
    public record Task(String id, String title, Modality modality, BigDecimal weight, List<String> outcomes) {
        public Task {
            outcomes = List.copyOf(outcomes);
        }
    }
}
