package org.assay.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.catalog.Definition.Claim;
import org.assay.catalog.Definition.Outcome;
import org.assay.catalog.Definition.Task;
import org.jspecify.annotations.Nullable;

/// Holds a definition against the contract: each claim rests on an outcome, each outcome is shown in a task, each task
/// shows an outcome, and the rule can be judged. What does not hold is named.
public final class ClaimCompiler {
    /// The medallion's fields of study.
    public static final List<String> FIELDS =
            List.of("data", "health", "energy", "teach", "law", "build", "people", "core");

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int TITLE = 120;
    private static final int SENTENCE = 300;
    private static final int PROSE = 4000;

    private final Definition definition;
    private final boolean everyClaimInTwoWays;
    private final List<Finding> findings = new ArrayList<>();

    private ClaimCompiler(Definition definition, boolean everyClaimInTwoWays) {
        this.definition = definition;
        this.everyClaimInTwoWays = everyClaimInTwoWays;
    }

    /// What keeps `definition` from being published by its own terms alone.
    static List<Finding> compile(Definition definition) {
        return compile(definition, false);
    }

    /// What keeps `definition` from being published, in the order of the form; empty where nothing does.
    ///
    /// @param everyClaimInTwoWays whether its organization asks that of all definitions
    static List<Finding> compile(Definition definition, boolean everyClaimInTwoWays) {
        var compiler = new ClaimCompiler(definition, everyClaimInTwoWays);
        compiler.about();
        compiler.claims();
        compiler.outcomes();
        compiler.tasks();
        compiler.weights();
        compiler.rule();
        compiler.words();
        compiler.modalities();
        compiler.found(new ParticularsCompiler(definition).findings());
        return List.copyOf(compiler.findings);
    }

    private void about() {
        text("title", definition.title(), TITLE, "Give it a title.");
        text("summary", definition.summary(), SENTENCE, "Say in one sentence what a holder can do.");
        language();
        if (!FIELDS.contains(definition.field())) find("field", "Choose a field of study.");
        if (isAssessed()) {
            range("eqfLevel", definition.eqfLevel(), 1, 8, "Choose the level, 1 to 8 of the European framework.");
            range("grade", definition.grade(), 1, 4, "Choose 1 to 4 lozenges for the medallion.");
        }
        range("hours", definition.hours(), 1, 6000, "Give the workload in hours, 1 to 6,000.");
        var ects = definition.ects();
        if (ects != null && (ects.signum() <= 0 || ects.compareTo(BigDecimal.valueOf(60)) > 0)) {
            find("ects", "Give ECTS credits above 0 and up to 60, or leave the field empty.");
        }
        var months = definition.validityMonths();
        if (months != null) {
            range("validityMonths", months, 1, 240, "Give 1 to 240 months, or leave the field empty for ever.");
        }
        text("assessedHow", definition.assessedHow(), PROSE, "Say how it is assessed.");
        text("audience", definition.audience(), PROSE, "Say whom it is for and what they need beforehand.");
    }

    private boolean isAssessed() {
        return definition.claimType() == ClaimType.ASSESSED;
    }

    private void language() {
        var tag = Locale.forLanguageTag(definition.language()).toLanguageTag();
        if (tag.equals("und") || !tag.equalsIgnoreCase(definition.language())) {
            find("language", "Give the language as a tag, such as en or de-AT.");
        }
    }

    private void claims() {
        if (definition.claims().isEmpty()) {
            find(
                    "claims",
                    isAssessed()
                            ? "Add a claim: something that a holder can do."
                            : "Add a claim: what a holder took part in.");
        }
        ids("claims", definition.claims(), Claim::id);
        for (int i = 0; i < definition.claims().size(); i++) {
            var claim = definition.claims().get(i);
            text("claims[" + i + "].text", claim.text(), SENTENCE, "Say what claim " + (i + 1) + " is, or remove it.");
            if (isAssessed()
                    && definition.outcomes().stream()
                            .noneMatch(outcome -> outcome.claim().equals(claim.id()))) {
                find(
                        "claims[" + i + "].text",
                        "%s has no outcome. Add one that supports it, or remove the claim."
                                .formatted(named("Claim", i, claim.text())));
            }
        }
    }

    private void outcomes() {
        if (isAssessed() && definition.outcomes().isEmpty())
            find("outcomes", "Add an outcome: something that can be observed.");
        ids("outcomes", definition.outcomes(), Outcome::id);
        var claims = definition.claims().stream().map(Claim::id).collect(Collectors.toSet());
        var shown = definition.tasks().stream()
                .flatMap(task -> task.outcomes().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < definition.outcomes().size(); i++) outcome(i, claims, shown);
    }

    private void outcome(int i, Set<String> claims, Set<String> shown) {
        var outcome = definition.outcomes().get(i);
        var place = "outcomes[" + i + "]";
        var name = named("Outcome", i, outcome.text());
        text(place + ".text", outcome.text(), SENTENCE, "Say what outcome " + (i + 1) + " is, or remove it.");
        if (!claims.contains(outcome.claim())) {
            find(place + ".claim", name + " supports no claim. Choose the claim that it supports.");
        }
        if (isAssessed() && !shown.contains(outcome.id())) {
            find(place + ".text", name + " is shown in no task. Tick it under the task that shows it.");
        }
        alignment(place, name, outcome.alignment(), outcome.alignmentName());
    }

    private void alignment(String place, String name, @Nullable String url, @Nullable String skill) {
        if (url == null && skill == null) return;
        if (url == null || !isWebAddress(url)) {
            find(place + ".alignment", name + " names a skill. Give its address too, starting with https://.");
        } else if (skill == null || skill.isBlank()) {
            find(place + ".alignmentName", name + " points to a skill. Give the skill's name too.");
        }
    }

    /// Skill addresses are identifiers; some frameworks, ESCO among them, spell theirs with `http`.
    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= 500
                    && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void tasks() {
        if (!isAssessed()) {
            if (!definition.tasks().isEmpty()) {
                find("tasks", "Taking part is not assessed. Remove the tasks, or make it an assessed claim.");
            }
            return;
        }
        if (definition.tasks().isEmpty()) find("tasks", "Add a task in which the outcomes are shown.");
        else if (definition.tasks().stream().noneMatch(Task::isPractical)) {
            find("tasks", "Every task is a test. Add one that is what people do at work.");
        }
        ids("tasks", definition.tasks(), Task::id);
        var outcomes = definition.outcomes().stream().map(Outcome::id).collect(Collectors.toSet());
        for (int i = 0; i < definition.tasks().size(); i++) {
            var task = definition.tasks().get(i);
            text("tasks[" + i + "].title", task.title(), TITLE, "Give task " + (i + 1) + " a title, or remove it.");
            if (task.outcomes().isEmpty()) {
                find(
                        "tasks[" + i + "].outcomes",
                        "%s shows no outcome. Tick those that it shows, or remove the task."
                                .formatted(named("Task", i, task.title())));
            } else if (!outcomes.containsAll(task.outcomes())) {
                find(
                        "tasks[" + i + "].outcomes",
                        "%s names an outcome that is not there. Choose its outcomes again."
                                .formatted(named("Task", i, task.title())));
            }
        }
    }

    private void weights() {
        var sum = BigDecimal.ZERO;
        boolean allAboveZero = true;
        for (int i = 0; i < definition.tasks().size(); i++) {
            var task = definition.tasks().get(i);
            sum = sum.add(task.weight());
            if (task.weight().signum() <= 0) {
                allAboveZero = false;
                find(
                        "tasks[" + i + "].weight",
                        "%s has no weight. Say how many percent of the score it counts."
                                .formatted(named("Task", i, task.title())));
            }
        }
        if (allAboveZero && !definition.tasks().isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
            find(
                    "tasks[0].weight",
                    "The weights make %s%% together. Change them so that they make 100%%.".formatted(percent(sum)));
        }
    }

    private void rule() {
        var parts = flat(definition.requirement());
        var overall = parts.stream()
                .filter(Requirement.OverallScore.class::isInstance)
                .map(Requirement.OverallScore.class::cast)
                .toList();
        boolean isTakingPart = parts.stream()
                .anyMatch(part -> part instanceof Requirement.Completion || part instanceof Requirement.Attendance);
        if (!isAssessed()) {
            takingPart(parts, overall.isEmpty());
            return;
        }
        if (isTakingPart)
            find("claimType", "Taking part is no assessment. Remove that rule, or change the kind of claim.");
        if (overall.size() != 1) find("passMark", "Give one pass mark for the overall score.");
        for (var score : overall) overall(score);
        for (var part : parts) {
            if (part instanceof Requirement.EachTask(var minimum) && !isFraction(minimum)) {
                find("minimum", "Give the minimum for each task in percent, 0 to 100.");
            }
        }
    }

    /// Exactly the rule that the kind of claim needs, and none about scores.
    private void takingPart(List<Requirement> parts, boolean hasNoScore) {
        boolean isCompleted = definition.claimType() == ClaimType.COMPLETED;
        if (!hasNoScore) find("passMark", "Taking part has no pass mark. Remove it, or make it an assessed claim.");
        var fractions = parts.stream()
                .map(part -> switch (part) {
                    case Requirement.Completion(var fraction) when isCompleted -> fraction;
                    case Requirement.Attendance(var fraction, var sessions)
                    when !isCompleted && sessions > 0 -> fraction;
                    default -> BigDecimal.ZERO;
                })
                .toList();
        if (fractions.size() != 1 || fractions.getFirst().signum() <= 0 || !isFraction(fractions.getFirst())) {
            find(
                    isCompleted ? "completion" : "attendance",
                    isCompleted
                            ? "Say which share of the units has to be worked through, above 0 and up to 100 percent."
                            : "Say which share of the sessions has to be attended, above 0 and up to 100 percent, and how"
                                    + " many at least.");
        }
    }

    /// What the claims promise. Each language has words of its own; only English ones are judged.
    private void words() {
        if (!ClaimWords.isEnglish(definition)) return;
        for (int i = 0; i < definition.claims().size(); i++) {
            words("claims[" + i + "].text", definition.claims().get(i).text());
        }
        if (isAssessed()) {
            for (int i = 0; i < definition.outcomes().size(); i++) {
                var unseen = ClaimWords.unseen(definition.outcomes().get(i).text());
                if (unseen != null) find("outcomes[" + i + "].text", unseen);
            }
        } else {
            competence("title", definition.title());
            competence("summary", definition.summary());
        }
    }

    private void words(String place, String text) {
        var everything = ClaimWords.everything(text);
        if (everything != null) {
            find(place, "“%s” claims more than anybody can show. Name what exactly.".formatted(everything));
        }
        if (!isAssessed()) {
            competence(place, text);
            return;
        }
        var unseen = ClaimWords.unseen(text);
        if (unseen != null) find(place, unseen);
    }

    private void competence(String place, String text) {
        var word = ClaimWords.competence(text);
        if (word != null) {
            find(
                    place,
                    "“%s” is for who was assessed. Say what they took part in, or make it an assessed claim."
                            .formatted(word));
        }
    }

    /// Where that is asked for, each claim rests on tasks of two kinds.
    private void modalities() {
        boolean isOwnTerm = Boolean.TRUE.equals(definition.particulars().needsTwoModalities());
        if (!isAssessed() || !(isOwnTerm || everyClaimInTwoWays)) return;
        for (int i = 0; i < definition.claims().size(); i++) {
            var claim = definition.claims().get(i);
            long kinds = definition.outcomesOf(claim).stream()
                    .flatMap(outcome -> definition.tasksOf(outcome).stream())
                    .map(Task::modality)
                    .distinct()
                    .count();
            if (kinds == 1) {
                find(
                        "claims[" + i + "].text",
                        "%s is shown in one way only. %s: under Tasks, let a task of another kind show an outcome of it."
                                .formatted(
                                        named("Claim", i, claim.text()),
                                        everyClaimInTwoWays
                                                ? "Your organization asks for two (set under Profile)"
                                                : "Two are asked for"));
            }
        }
    }

    private void found(List<Finding> more) {
        findings.addAll(more);
    }

    private void overall(Requirement.OverallScore score) {
        if (score.passMark().signum() <= 0 || !isFraction(score.passMark())) {
            find("passMark", "Give a pass mark above 0 and up to 100 percent.");
        }
        if (!isFraction(score.reviewFrom()) || score.reviewFrom().compareTo(score.passMark()) > 0) {
            find("reviewFrom", "Give a percentage up to the pass mark. The same as the pass mark refers nobody.");
        } else if (definition.approval() == Approval.NEVER && score.reviewFrom().compareTo(score.passMark()) < 0) {
            find(
                    "approval",
                    "From %s%% a person shall look, but approval is never asked for. Change one of the two."
                            .formatted(percent(score.reviewFrom())));
        }
    }

    private static List<Requirement> flat(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf(var parts) ->
                parts.stream().flatMap(part -> flat(part).stream()).toList();
            case Requirement.OverallScore _,
                    Requirement.EachTask _,
                    Requirement.Completion _,
                    Requirement.Attendance _ -> List.of(requirement);
        };
    }

    private <T> void ids(String list, List<T> parts, Function<T, String> id) {
        var seen = new HashSet<String>();
        IntStream.range(0, parts.size()).forEach(i -> {
            var each = id.apply(parts.get(i));
            if (!ID.matcher(each).matches()) {
                find(
                        list + "[" + i + "].id",
                        "“%s” cannot be an id. Use lower-case letters, digits and hyphens.".formatted(each));
            } else if (!seen.add(each)) {
                find(list + "[" + i + "].id", "The id “%s” is used twice under %s. Change one.".formatted(each, list));
            }
        });
    }

    private void text(String place, String text, int most, String missing) {
        if (text.isBlank()) find(place, missing);
        if (text.length() > most) {
            find(place, "Use at most %,d characters; this has %,d.".formatted(most, text.length()));
        }
    }

    private void range(String place, int value, int least, int most, String message) {
        if (value < least || value > most) find(place, message);
    }

    private void find(String place, String message) {
        findings.add(new Finding(place, message));
    }

    private static boolean isFraction(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /// Such as `Claim 2 “choose weights”`.
    private static String named(String kind, int index, String text) {
        if (text.isBlank()) return kind + " " + (index + 1);
        return "%s %d “%s”".formatted(kind, index + 1, text.length() > 60 ? text.substring(0, 57) + "…" : text);
    }
}
