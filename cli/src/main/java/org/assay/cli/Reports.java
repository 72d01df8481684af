package org.assay.cli;

import java.util.Locale;
import java.util.Set;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.Repair;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ObjectNode;

/// Reports as text and as JSON.
final class Reports {
    private Reports() {}

    static ObjectNode json(Checking.Checked checked) {
        return json(checked.report()).put("verdictOnAll", checked.verdict().name());
    }

    static ObjectNode json(VerificationReport report) {
        var json = StrictJson.mapper().createObjectNode();
        json.put("verdict", report.verdict().name());
        json.put("verdictOnAll", report.verdictOnAll().name());
        json.put("at", report.at().toString());
        json.put("format", report.format().name());
        var checks = json.putArray("checks");
        for (var check : report.checks()) {
            var one = checks.addObject();
            one.put("check", check.kind().name()).put("outcome", check.outcome().name());
            one.put("code", check.code()).put("message", check.message());
            check.values().forEach(one.putObject("values")::put);
        }
        var nested = json.putArray("nested");
        for (var inside : report.nested())
            nested.addObject().put("path", inside.path()).set("report", json(inside.report()));
        return json;
    }

    static ObjectNode json(Repair repair) {
        return StrictJson.mapper()
                .createObjectNode()
                .put("name", repair.name())
                .put("path", repair.path())
                .put("fault", repair.fault())
                .put("remedy", repair.remedy())
                .put("citation", repair.citation());
    }

    /// For the issuer of a badge.
    static String text(Repair repair) {
        var place = repair.path().isEmpty() ? "/" : repair.path();
        return "%s: %s. %s (%s)"
                .formatted(Printable.of(place), Printable.of(repair.fault()), repair.remedy(), repair.name());
    }

    static String text(String name, VerificationReport report, boolean isLong) {
        return text(name, new Checking.Checked(report, Set.of()), isLong);
    }

    /// One line for the verdict, one for each check that was asked for.
    static String text(String name, Checking.Checked checked, boolean isLong) {
        var report = checked.report();
        var text = new StringBuilder(Printable.of(name)).append(": ").append(sentence(checked));
        for (var check : report.checks())
            if (isLong && isAsked(check, checked.asked()))
                text.append("\n  %-10s %-14s %s"
                        .formatted(
                                check.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                check.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                Printable.of(check.message())));
        for (var inside : report.nested())
            text.append('\n').append(text(name + inside.path(), inside.report(), isLong));
        return text.toString();
    }

    private static boolean isAsked(Check check, Set<Check.Kind> asked) {
        return check.kind().isAlwaysAsked() || asked.contains(check.kind());
    }

    /// The verdict with its reason.
    static String sentence(VerificationReport report) {
        return sentence(new Checking.Checked(report, Set.of()));
    }

    private static String sentence(Checking.Checked checked) {
        return word(checked.verdict()) + Printable.of(reason(checked));
    }

    static String word(Outcome outcome) {
        var styled = switch (outcome) {
            case PASSED -> "@|green valid|@";
            case FAILED -> "@|red invalid|@";
            case UNKNOWN, NOT_APPLICABLE -> "@|yellow could not tell|@";
        };
        return Ansi.AUTO.string(styled);
    }

    private static String reason(Checking.Checked checked) {
        var report = checked.report();
        return report.checks().stream()
                .filter(check -> isAsked(check, checked.asked()))
                .filter(check -> check.outcome() == report.verdict(checked.asked()))
                .filter(check -> check.outcome() != Outcome.PASSED)
                .findFirst()
                .map(Check::message)
                .map(message -> ": " + message)
                .orElseGet(() -> subject(report));
    }

    private static String subject(VerificationReport report) {
        return report.verified()
                .map(verified -> {
                    var achievement = verified.path("credentialSubject")
                            .path("achievement")
                            .path("name")
                            .asString("");
                    var issuer = verified.path("issuer");
                    var by = issuer.path("name")
                            .asString(issuer.path("id")
                                    .asString(
                                            issuer.asString(verified.path("iss").asString(""))));
                    return achievement.isEmpty() ? ", by " + by : ": \"%s\", by %s".formatted(achievement, by);
                })
                .orElse("");
    }

    static int code(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Assay.VALID;
            case FAILED -> Assay.INVALID;
            case UNKNOWN, NOT_APPLICABLE -> Assay.UNKNOWN;
        };
    }
}
