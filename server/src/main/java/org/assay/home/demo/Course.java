package org.assay.home.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.assay.assessment.TaskContent;
import org.assay.catalog.Approval;
import org.assay.catalog.Definition;
import org.assay.catalog.Modality;
import org.assay.catalog.Requirement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A course as files under `demo/`: its definition, lessons, tasks and data.
final class Course {
    private static final JsonMapper JSON = new JsonMapper();
    private final String folder;
    private final JsonNode entry;

    Course(String folder) {
        this.folder = folder;
        this.entry = JSON.readTree(text("entry.json"));
    }

    /// A lesson file: `<!-- minutes: 35 -->`, then `# Title`, then the text.
    record LessonFile(String title, int minutes, String body) {

        static LessonFile parse(String text) {
            var lines = text.split("\n", 3);
            var minutes = Integer.parseInt(lines[0].replaceAll("\\D", ""));
            return new LessonFile(lines[1].substring("# ".length()).strip(), minutes, lines[2].strip());
        }
    }

    Definition definition() {
        return new Definition(
                entry.get("title").asString(),
                entry.get("summary").asString(),
                entry.get("language").asString(),
                entry.get("field").asString(),
                entry.get("level").asInt(),
                entry.get("medallionLevel").asInt(),
                entry.get("workloadHours").asInt(),
                entry.get("ects").decimalValue(),
                entry.get("validityMonths").asInt(),
                entry.get("howAssessed").asString(),
                entry.get("audience").asString() + " "
                        + entry.get("prerequisites").asString(),
                list("claims", Course::claim),
                list("outcomes", Course::outcome),
                list("tasks", Course::task),
                requirement(entry.get("requirement")),
                Approval.valueOf(entry.get("requirement").get("approval").asString()));
    }

    List<LessonFile> lessons() {
        return each(entry.get("modules"))
                .flatMap(module -> each(module.get("lessons")))
                .map(name -> LessonFile.parse(text("lessons/" + name.asString() + ".md")))
                .toList();
    }

    /// What a task asks, with the files that it is about.
    TaskContent task(Definition.Task task) {
        var source = each(entry.get("tasks"))
                .filter(each -> each.get("id").asString().equals(task.id()))
                .findFirst()
                .orElseThrow()
                .get("source")
                .asString();
        var content = TaskContent.parse(task.modality(), text(source));
        return content instanceof TaskContent.PersonMarked work ? work.with(materials()) : content;
    }

    private List<TaskContent.PersonMarked.Material> materials() {
        return each(entry.get("files"))
                .map(file -> new TaskContent.PersonMarked.Material(file.asString(), text(file.asString())))
                .toList();
    }

    private static Definition.Claim claim(JsonNode node) {
        return new Definition.Claim(node.get("id").asString(), node.get("text").asString());
    }

    private static Definition.Outcome outcome(JsonNode node) {
        return new Definition.Outcome(
                node.get("id").asString(),
                node.get("claim").asString(),
                node.get("text").asString(),
                optional(node, "alignment"),
                optional(node, "alignmentName"));
    }

    private static Definition.Task task(JsonNode node) {
        return new Definition.Task(
                node.get("id").asString(),
                node.get("title").asString(),
                Modality.valueOf(node.get("modality").asString()),
                node.get("weight").decimalValue(),
                each(node.get("outcomes")).map(JsonNode::asString).toList());
    }

    private static Requirement requirement(JsonNode node) {
        return new Requirement.AllOf(List.of(
                new Requirement.OverallScore(
                        node.get("passMark").decimalValue(),
                        node.get("reviewFrom").decimalValue()),
                new Requirement.EachTask(node.get("minimumPerTask").decimalValue())));
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asString() : null;
    }

    private <T> List<T> list(String name, java.util.function.Function<JsonNode, T> read) {
        return each(entry.get(name)).map(read).toList();
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private String text(String file) {
        var path = "/demo/" + folder + "/" + file;
        try (var in = Objects.requireNonNull(Course.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
