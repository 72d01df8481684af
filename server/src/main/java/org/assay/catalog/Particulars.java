package org.assay.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Profession;
import org.assay.catalog.elements.Translation;
import org.assay.catalog.elements.Workload;
import org.jspecify.annotations.Nullable;

/// What a definition says beyond the contract. Whatever is absent, as in definitions from before there was such a
/// thing, has a safe value: an assessed claim, and nothing said.
///
/// @param claimType what kind of claim it makes of its holder; never mixed
/// @param shortTitle for the medallion's rim, at most 28 characters, or null where the title serves
/// @param workload how the hours beside the tasks are spent, or null where not said
/// @param needsTwoModalities whether every claim has to be shown in two ways; never null
/// @param reviewBy the day by which somebody looks whether it is still current practice, or null
/// @param upgrade what a holder who was not assessed can be assessed for, or null
/// @param translations by language tag; the original is in none of them
public record Particulars(
        ClaimType claimType,
        @Nullable String shortTitle,
        Elements elements,
        @Nullable Workload workload,
        Profession profession,
        @Nullable Boolean needsTwoModalities,
        @Nullable LocalDate reviewBy,
        @Nullable EntryId upgrade,
        Map<String, Translation> translations) {
    public static final Particulars NONE = of(ClaimType.ASSESSED);

    public Particulars {
        claimType = Objects.requireNonNullElse(claimType, ClaimType.ASSESSED);
        elements = Objects.requireNonNullElse(elements, Elements.NONE);
        profession = Objects.requireNonNullElse(profession, Profession.NONE);
        needsTwoModalities = Boolean.TRUE.equals(needsTwoModalities);
        translations = translations == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }

    public static Particulars of(ClaimType type) {
        return new Particulars(type, null, Elements.NONE, null, Profession.NONE, false, null, null, Map.of());
    }

    public Particulars as(ClaimType type) {
        return new Particulars(
                type, shortTitle, elements, workload, profession, needsTwoModalities, reviewBy, upgrade, translations);
    }

    public Particulars with(Elements said) {
        return new Particulars(
                claimType, shortTitle, said, workload, profession, needsTwoModalities, reviewBy, upgrade, translations);
    }

    public Particulars with(@Nullable Workload spent) {
        return new Particulars(
                claimType,
                shortTitle,
                elements,
                spent,
                profession,
                needsTwoModalities,
                reviewBy,
                upgrade,
                translations);
    }

    public Particulars with(Profession duties) {
        return new Particulars(
                claimType, shortTitle, elements, workload, duties, needsTwoModalities, reviewBy, upgrade, translations);
    }

    public Particulars with(Map<String, Translation> others) {
        return new Particulars(
                claimType, shortTitle, elements, workload, profession, needsTwoModalities, reviewBy, upgrade, others);
    }

    public Particulars titled(@Nullable String shorter) {
        return new Particulars(
                claimType,
                shorter,
                elements,
                workload,
                profession,
                needsTwoModalities,
                reviewBy,
                upgrade,
                translations);
    }

    public Particulars reviewedBy(@Nullable LocalDate day) {
        return new Particulars(
                claimType, shortTitle, elements, workload, profession, needsTwoModalities, day, upgrade, translations);
    }

    public Particulars upgradingTo(@Nullable EntryId entry) {
        return new Particulars(
                claimType,
                shortTitle,
                elements,
                workload,
                profession,
                needsTwoModalities,
                reviewBy,
                entry,
                translations);
    }

    public Particulars needingTwoModalities(boolean needed) {
        return new Particulars(
                claimType, shortTitle, elements, workload, profession, needed, reviewBy, upgrade, translations);
    }
}
