package org.assay.catalog.pages;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.Particulars;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Participation;
import org.assay.catalog.elements.Profession;
import org.assay.catalog.elements.Renewal;
import org.assay.catalog.elements.Supervision;
import org.assay.catalog.elements.Workload;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// The particulars of a definition, but for its kind of claim and its languages, as they stand in the form.
///
/// @param version of the draft that the author saw; 0 where there is none yet
public record ParticularsForm(
        @Nullable String version,
        @Nullable String shortTitle,
        @Nullable String country,
        @Nullable String participation,
        @Nullable String supervision,
        @Nullable String qualityAssurance,
        @Nullable String prerequisites,
        @Nullable String stackability,
        @Nullable String furtherInformation,
        @Nullable String lessonHours,
        @Nullable String practiceHours,
        @Nullable String ownHours,
        @Nullable String cpdHours,
        @Nullable String licenceNumbers,
        @Nullable String renewalMonths,
        @Nullable String renewalBy,
        @Nullable String renewalHours,
        @Nullable String renewalAsks,
        @Nullable String needsTwoModalities,
        @Nullable String reviewBy,
        @Nullable String upgrade)
        implements Form {

    static ParticularsForm of(Definition definition, int version) {
        var particulars = definition.particulars();
        var elements = definition.elements();
        var workload = particulars.workload();
        var profession = definition.profession();
        var renewal = profession.renewal();
        return new ParticularsForm(
                String.valueOf(version),
                text(particulars.shortTitle()),
                elements.country(),
                elements.participation() == null ? "" : elements.participation().name(),
                elements.supervision() == null ? "" : elements.supervision().name(),
                elements.qualityAssurance(),
                elements.prerequisites(),
                elements.stackability(),
                elements.furtherInformation(),
                workload == null ? "" : Typed.plain(workload.lessons()),
                workload == null ? "" : Typed.plain(workload.practice()),
                workload == null ? "" : Typed.plain(workload.own()),
                profession.cpdHours() == null ? "" : Typed.plain(profession.cpdHours()),
                text(profession.licenceNumbers()),
                renewal == null ? "" : String.valueOf(renewal.months()),
                renewal == null ? "" : renewal.by().name(),
                renewal == null ? "" : text(renewal.cpdHours()),
                renewal == null ? "" : renewal.asks(),
                Boolean.TRUE.equals(particulars.needsTwoModalities()) ? "true" : null,
                text(particulars.reviewBy()),
                text(particulars.upgrade()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    int seen() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /// The same text over another version of the draft.
    ParticularsForm over(int draftVersion) {
        return new ParticularsForm(
                String.valueOf(draftVersion),
                shortTitle,
                country,
                participation,
                supervision,
                qualityAssurance,
                prerequisites,
                stackability,
                furtherInformation,
                lessonHours,
                practiceHours,
                ownHours,
                cpdHours,
                licenceNumbers,
                renewalMonths,
                renewalBy,
                renewalHours,
                renewalAsks,
                needsTwoModalities,
                reviewBy,
                upgrade);
    }

    /// Reads the particulars; what cannot be read goes into `errors`.
    Particulars read(FormErrors errors, Particulars before) {
        var typed = new Typed(errors);
        return before.titled(Typed.textOrNull(shortTitle))
                .with(elements(typed))
                .with(workload(typed))
                .with(profession(typed))
                .needingTwoModalities("true".equals(needsTwoModalities))
                .reviewedBy(typed.day("reviewBy", reviewBy))
                .upgradingTo(entry(errors));
    }

    private Elements elements(Typed typed) {
        return new Elements(
                Typed.text(country).toUpperCase(java.util.Locale.ROOT),
                Typed.text(participation).isEmpty()
                        ? null
                        : typed.choice("participation", participation, Participation.class, Participation.ONLINE),
                Typed.text(qualityAssurance),
                Typed.text(supervision).isEmpty()
                        ? null
                        : typed.choice("supervision", supervision, Supervision.class, Supervision.UNSUPERVISED),
                Typed.text(prerequisites),
                Typed.text(stackability),
                Typed.text(furtherInformation));
    }

    private @Nullable Workload workload(Typed typed) {
        var lessons = typed.decimalOrNull("lessonHours", lessonHours);
        var practice = typed.decimalOrNull("practiceHours", practiceHours);
        var own = typed.decimalOrNull("ownHours", ownHours);
        if (lessons == null && practice == null && own == null) return null;
        return new Workload(orZero(lessons), orZero(practice), orZero(own));
    }

    private static BigDecimal orZero(@Nullable BigDecimal hours) {
        return Objects.requireNonNullElse(hours, BigDecimal.ZERO);
    }

    private Profession profession(Typed typed) {
        int months = typed.whole("renewalMonths", renewalMonths);
        int hours = typed.whole("renewalHours", renewalHours);
        boolean renews = !Typed.text(renewalMonths).isEmpty()
                || !Typed.text(renewalAsks).isEmpty()
                || !Typed.text(renewalBy).isEmpty();
        var renewal = new Renewal(
                months,
                typed.choice("renewalBy", renewalBy, Renewal.By.class, Renewal.By.RETEST),
                hours == 0 ? null : hours,
                Typed.text(renewalAsks));
        return new Profession(
                typed.decimalOrNull("cpdHours", cpdHours), Typed.textOrNull(licenceNumbers), renews ? renewal : null);
    }

    private @Nullable EntryId entry(FormErrors errors) {
        var text = Typed.text(upgrade);
        if (text.isEmpty()) return null;
        try {
            return new EntryId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            errors.add("upgrade", "Choose one of the list.");
            return null;
        }
    }
}
