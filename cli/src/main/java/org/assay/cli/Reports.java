package org.assay.cli;

import java.util.Locale;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.json.StrictJson;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.node.ObjectNode;

/// Reports as text and as JSON.
final class Reports {
    private Reports() {}

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

    /// One line for the verdict, one for each check that was asked for.
    static String text(String name, VerificationReport report, boolean isLong) {
        var text = new StringBuilder(name)
                .append(": ")
                .append(word(report.verdictOnAll()))
                .append(reason(report));
        for (var check : report.checks())
            if (isLong && check.kind().isAlwaysAsked())
                text.append("\n  %-10s %-14s %s"
                        .formatted(
                                check.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                check.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                check.message()));
        for (var inside : report.nested())
            text.append('\n').append(text(name + inside.path(), inside.report(), isLong));
        return text.toString();
    }

    private static String word(Outcome outcome) {
        var styled = switch (outcome) {
            case PASSED -> "@|green valid|@";
            case FAILED -> "@|red invalid|@";
            case UNKNOWN, NOT_APPLICABLE -> "@|yellow could not tell|@";
        };
        return Ansi.AUTO.string(styled);
    }

    private static String reason(VerificationReport report) {
        return report.checks().stream()
                .filter(check -> check.kind().isAlwaysAsked() && check.outcome() == report.verdict())
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
                    var by = issuer.path("name").asString(issuer.path("id").asString(issuer.asString("")));
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
