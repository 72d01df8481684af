package org.assay.home.demo;

import static org.assay.home.demo.CourseFiles.each;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.catalog.Approval;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.Modality;
import org.assay.catalog.Particulars;
import org.assay.catalog.Requirement;
import org.assay.catalog.Texts;
import org.assay.catalog.elements.Elements;
import org.assay.catalog.elements.Participation;
import org.assay.catalog.elements.Supervision;
import org.assay.catalog.elements.Translation;
import org.assay.catalog.elements.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The definition in a course's `entry.json`.
///
/// @param entry the file
record DefinitionFile(JsonNode entry) {

    Definition definition() {
        var definition = new Definition(
                text("title"),
                text("summary"),
                text("language"),
                text("field"),
                entry.get("level").asInt(),
                entry.get("medallionLevel").asInt(),
                entry.get("workloadHours").asInt(),
                entry.hasNonNull("ects") ? entry.get("ects").decimalValue() : null,
                entry.hasNonNull("validityMonths") ? entry.get("validityMonths").asInt() : null,
                text("howAssessed"),
                text("audience"),
                list("claims", DefinitionFile::claim),
                list("outcomes", DefinitionFile::outcome),
                list("tasks", DefinitionFile::task),
                requirement(),
                entry.has("requirement")
                        ? Approval.valueOf(
                                entry.get("requirement").get("approval").asString())
                        : Approval.NEVER);
        return definition.with(particulars(Texts.of(definition.with(particulars(Map.of())))));
    }

    /// @param originals texts that the translations were made from, by place; without any there are no translations
    private Particulars particulars(Map<String, String> originals) {
        var type = ClaimType.valueOf(entry.path("claimType").asString("ASSESSED"));
        var elements = new Elements(
                text("country"),
                constant(Participation.class, "participation"),
                text("qualityAssurance"),
                constant(Supervision.class, "supervision"),
                text("prerequisites"),
                text("stackability"),
                text("furtherInformation"));
        return Particulars.of(type)
                .titled(optional("shortTitle"))
                .with(elements)
                .with(originals.isEmpty() ? Map.<String, Translation>of() : translations(originals));
    }

    private Map<String, Translation> translations(Map<String, String> originals) {
        var translations = new LinkedHashMap<String, Translation>();
        for (var language : entry.path("translations").properties()) {
            var wordings = new LinkedHashMap<String, Wording>();
            collect("", language.getValue(), wordings, originals);
            translations.put(language.getKey(), new Translation(wordings));
        }
        return translations;
    }

    /// A nested text is at the place that its path spells: `claims.clean`.
    private static void collect(
            String place, JsonNode node, Map<String, Wording> wordings, Map<String, String> originals) {
        if (node.isString()) wordings.put(place, Texts.wording(node.asString(), originals.getOrDefault(place, "")));
        else {
            node.properties()
                    .forEach(each -> collect(
                            place.isEmpty() ? each.getKey() : place + "." + each.getKey(),
                            each.getValue(),
                            wordings,
                            originals));
        }
    }

    private Requirement requirement() {
        if (entry.has("completion")) {
            return new Requirement.Completion(entry.get("completion").decimalValue());
        }
        if (entry.has("attendance")) {
            var rule = entry.get("attendance");
            return new Requirement.Attendance(
                    rule.get("fraction").decimalValue(), rule.get("sessions").asInt());
        }
        var rule = entry.get("requirement");
        var parts = new ArrayList<Requirement>();
        parts.add(new Requirement.OverallScore(
                rule.get("passMark").decimalValue(), rule.get("reviewFrom").decimalValue()));
        if (rule.has("minimumPerTask")) {
            parts.add(new Requirement.EachTask(rule.get("minimumPerTask").decimalValue()));
        }
        return new Requirement.AllOf(parts);
    }

    private static Definition.Claim claim(JsonNode node) {
        return new Definition.Claim(node.get("id").asString(), node.get("text").asString());
    }

    private static Definition.Outcome outcome(JsonNode node) {
        return new Definition.Outcome(
                node.get("id").asString(),
                node.get("claim").asString(),
                node.get("text").asString(),
                node.hasNonNull("alignment") ? node.get("alignment").asString() : null,
                node.hasNonNull("alignmentName") ? node.get("alignmentName").asString() : null);
    }

    private static Definition.Task task(JsonNode node) {
        return new Definition.Task(
                node.get("id").asString(),
                node.get("title").asString(),
                Modality.valueOf(node.get("modality").asString()),
                node.get("weight").decimalValue(),
                each(node.get("outcomes")).map(JsonNode::asString).toList(),
                node.path("authentic").asBoolean(false),
                node.hasNonNull("hours") ? new BigDecimal(node.get("hours").asString()) : null);
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return entry.hasNonNull(name) ? Enum.valueOf(type, entry.get(name).asString()) : null;
    }

    private String text(String name) {
        return entry.path(name).asString("");
    }

    private @Nullable String optional(String name) {
        return entry.hasNonNull(name) ? entry.get(name).asString() : null;
    }

    private <T> List<T> list(String name, Function<JsonNode, T> read) {
        return each(entry.path(name)).map(read).toList();
    }
}
