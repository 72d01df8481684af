package org.assay.home.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assay.assessment.TaskContent;
import org.assay.catalog.Definition;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A course as files under `demo/`: its definition, lessons, practice, tasks and data.
final class CourseFiles {
    static final JsonMapper JSON = new JsonMapper();
    private final String folder;
    private final JsonNode entry;

    CourseFiles(String folder) {
        this.folder = folder;
        this.entry = JSON.readTree(text("entry.json"));
    }

    /// One part of the course, in order.
    record ModuleFiles(String title, List<Unit> units) {}

    Definition definition() {
        return new DefinitionFile(entry).definition();
    }

    /// @param language `en`, or another that there are lessons in; modules that were not translated are left as they
    /// are
    List<ModuleFiles> modules(String language) {
        var translated = "modules-" + language;
        var lessons = entry.has(translated) ? "lessons-" + language + "/" : "lessons/";
        return each(entry.get(entry.has(translated) ? translated : "modules"))
                .map(module -> new ModuleFiles(module.get("title").asString(), units(module, lessons)))
                .toList();
    }

    private List<Unit> units(JsonNode module, String lessons) {
        var read = each(module.get("lessons")).map(name -> lesson(text(lessons + name.asString() + ".md")));
        return Stream.concat(read, each(module.path("practice")).map(this::practice))
                .toList();
    }

    /// A lesson file: `<!-- minutes: 35 -->`, then `# Title`, then the text.
    private static Unit lesson(String text) {
        var lines = text.split("\n", 3);
        var minutes = Integer.parseInt(lines[0].replaceAll("\\D", ""));
        return Unit.Lesson.of(lines[1].substring("# ".length()).strip(), minutes, lines[2].strip());
    }

    /// A practice takes up what the module taught: `{"title", "minutes", "intro", "items"}`.
    private Unit practice(JsonNode node) {
        var items = each(node.get("items"))
                .map(item -> JSON.treeToValue(item, PracticeItem.class))
                .toList();
        return new Unit.Practice(
                UnitId.random(),
                node.get("title").asString(),
                node.get("minutes").asInt(),
                node.get("intro").asString(),
                items,
                List.of());
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
        return list("files", file -> new TaskContent.PersonMarked.Material(file.asString(), text(file.asString())));
    }

    private <T> List<T> list(String name, Function<JsonNode, T> read) {
        return each(entry.path(name)).map(read).toList();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private String text(String file) {
        return read(folder + "/" + file);
    }

    /// A file under `demo/`.
    static String read(String file) {
        var path = "/demo/" + file;
        try (var in = Objects.requireNonNull(CourseFiles.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
