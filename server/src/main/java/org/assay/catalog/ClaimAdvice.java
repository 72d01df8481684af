package org.assay.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What would make a definition better or is still unsaid in it: shown to authors and reviewers, who decide. It keeps
/// nothing from being published; what does is found by [ClaimCompiler].
public final class ClaimAdvice {
    private static final int MOST_CLAIMS = 6;
    private static final int MOST_OUTCOMES = 12;
    private static final int LARGE = 400;
    private static final BigDecimal LEAST_PER_CREDIT = new BigDecimal("25");
    private static final BigDecimal MOST_PER_CREDIT = new BigDecimal("30");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Definition definition;
    private final List<Finding> found = new ArrayList<>();

    private ClaimAdvice(Definition definition) {
        this.definition = definition;
    }

    /// In the order of the forms.
    ///
    /// @param today where the reader is
    public static List<Finding> on(Definition definition, LocalDate today) {
        var advice = new ClaimAdvice(definition);
        advice.scope();
        advice.credits();
        advice.hours();
        advice.levels();
        advice.elements();
        advice.currency(today);
        advice.languages();
        return List.copyOf(advice.found);
    }

    /// How much of the score is what people do at work: 0 to 1.
    public static BigDecimal authenticShare(Definition definition) {
        return definition.tasks().stream()
                .filter(Definition.Task::isPractical)
                .map(Definition.Task::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void scope() {
        if (definition.claims().size() > MOST_CLAIMS) {
            add(
                    "claims",
                    "%d claims are a programme. Three to six fit one micro-credential."
                            .formatted(definition.claims().size()));
        }
        if (definition.outcomes().size() > MOST_OUTCOMES) {
            add(
                    "outcomes",
                    "%d outcomes are more than can be shown honestly. Keep to %d."
                            .formatted(definition.outcomes().size(), MOST_OUTCOMES));
        }
        if (definition.hours() > LARGE) {
            add(
                    "hours",
                    "%,d hours are a course of study. Could it be several micro-credentials that add up?"
                            .formatted(definition.hours()));
        }
    }

    private void credits() {
        var credits = definition.ects();
        if (credits == null || credits.signum() <= 0 || definition.hours() < 1) return;
        var each = BigDecimal.valueOf(definition.hours()).divide(credits, 1, RoundingMode.HALF_UP);
        if (each.compareTo(LEAST_PER_CREDIT) < 0 || each.compareTo(MOST_PER_CREDIT) > 0) {
            add("ects", "%s hours for each credit. ECTS counts 25 to 30.".formatted(plain(each)));
        }
    }

    private void hours() {
        var workload = definition.particulars().workload();
        if (workload == null) {
            add("workload", "Say how the hours are spent: lessons, practice, own study, and each task.");
            return;
        }
        var tasks = definition.tasks().stream()
                .map(task -> task.hours() == null ? BigDecimal.ZERO : task.hours())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var sum = workload.hours().add(tasks);
        var stated = BigDecimal.valueOf(definition.hours());
        if (sum.subtract(stated).abs().compareTo(stated.multiply(TENTH)) > 0) {
            add(
                    "workload",
                    "Lessons, practice, own study and tasks make %s hours, the workload says %s."
                            .formatted(plain(sum), plain(stated)));
        }
        if (workload.practice().add(tasks).multiply(BigDecimal.TWO).compareTo(sum) < 0) {
            add(
                    "workload",
                    "Less than half of the time is practice or tasks. Anything that helps nobody to pass a"
                            + " task can go.");
        }
    }

    private void levels() {
        if (!ClaimWords.isEnglish(definition)) return;
        var misfit = ClaimWords.misfit(definition.eqfLevel(), definition.outcomes());
        if (misfit != null) add("eqfLevel", misfit);
    }

    private void elements() {
        var elements = definition.elements();
        if (elements.country().isBlank()) add("country", eu("the country or region of the issuer"));
        if (elements.participation() == null) add("participation", eu("how people take part"));
        if (elements.qualityAssurance().isBlank()) add("qualityAssurance", eu("what assures its quality"));
        if (definition.claimType() == ClaimType.ASSESSED && elements.supervision() == null) {
            add("supervision", "Say how assessments are supervised and whether identity is checked.");
        }
    }

    private static String eu(String what) {
        return "Say " + what + ": the EU recommendation on micro-credentials asks for it.";
    }

    private void currency(LocalDate today) {
        var by = definition.particulars().reviewBy();
        if (by == null) {
            add("reviewBy", "Say by when somebody looks whether it is still current practice.");
        } else if (by.isBefore(today)) {
            add("reviewBy", "Its review was due. Look whether it is still current practice, then give a new day.");
        }
    }

    private void languages() {
        definition.particulars().translations().keySet().forEach(language -> {
            var state = Texts.state(definition, language);
            if (state.missing() > 0 || state.stale() > 0) {
                add(
                        "languages",
                        "In %s %d texts are missing and %d are older than the original."
                                .formatted(Texts.name(language), state.missing(), state.stale()));
            }
        });
    }

    private void add(String place, String message) {
        found.add(new Finding(place, message));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
