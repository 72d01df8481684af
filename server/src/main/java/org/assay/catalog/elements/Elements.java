package org.assay.catalog.elements;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The elements of a micro-credential that the EU Council's recommendation of 16 June 2022 (2022/C 243/02, Annex I)
/// asks for and that stand nowhere else in a definition. Title, outcomes, workload, level and kind of assessment stand
/// there; learner and date come with the award; the awarding body is the organization.
///
/// @param country or region of the issuer, as ISO 3166 writes it, such as `AT` or `GB-SCT`; empty where not said
/// @param participation how people take part, or null where not said
/// @param qualityAssurance what stands behind its quality; empty where not said
/// @param supervision while people are assessed, or null where not said
/// @param prerequisites what somebody needs beforehand; empty for nothing
/// @param stackability what it can be combined with, and towards what; empty where it stands alone
/// @param furtherInformation Markdown; may be empty
public record Elements(
        String country,
        @Nullable Participation participation,
        String qualityAssurance,
        @Nullable Supervision supervision,
        String prerequisites,
        String stackability,
        String furtherInformation) {
    public static final Elements NONE = new Elements("", null, "", null, "", "", "");

    /// Texts that are absent are empty.
    public Elements {
        country = Objects.requireNonNullElse(country, "");
        qualityAssurance = Objects.requireNonNullElse(qualityAssurance, "");
        prerequisites = Objects.requireNonNullElse(prerequisites, "");
        stackability = Objects.requireNonNullElse(stackability, "");
        furtherInformation = Objects.requireNonNullElse(furtherInformation, "");
    }
}
