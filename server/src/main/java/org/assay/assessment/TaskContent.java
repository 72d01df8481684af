package org.assay.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.catalog.Modality;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a task asks, as its author filled it in. It may be incomplete while it is being written.
public sealed interface TaskContent {

    JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// How it is assessed.
    @JsonIgnore
    Modality modality();

    /// Points that can be had.
    @JsonIgnore
    int maximum();

    /// How long an attempt may take; empty where time is not limited.
    default Optional<Duration> limit() {
        return Optional.empty();
    }

    /// What is missing or contradicts itself, each a sentence that says how to mend it; empty where learners could
    /// take the task.
    List<String> gaps();

    /// Ids of the outcomes that its items or criteria show.
    List<String> shown();

    /// Items that a rule marks.
    ///
    /// @param instructions what to know before starting, in Markdown
    /// @param minutes time limit, or null for none
    @JsonIgnoreProperties({"id", "title"})
    record RuleMarked(String instructions, @Nullable Integer minutes, List<Item> items) implements TaskContent {

        public static final RuleMarked EMPTY = new RuleMarked("", null, List.of());

        public RuleMarked {
            instructions = Objects.requireNonNullElse(instructions, "");
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
        }

        @Override
        public Optional<Duration> limit() {
            return Optional.ofNullable(minutes).map(Duration::ofMinutes);
        }

        public Optional<Item> item(String id) {
            return items.stream().filter(item -> item.id().equals(id)).findFirst();
        }

        @Override
        public Modality modality() {
            return Modality.EXAM;
        }

        @Override
        public int maximum() {
            return items.stream().mapToInt(Item::points).sum();
        }

        @Override
        public List<String> gaps() {
            return Gaps.in(this);
        }

        @Override
        public List<String> shown() {
            return items.stream().map(Item::outcome).distinct().toList();
        }

        /// All points of the items that are right, none of the others.
        ///
        /// @param responses by item
        public Score score(Map<String, Attempt.Response> responses) {
            int given = items.stream()
                    .filter(item -> {
                        var response = responses.get(item.id());
                        return response != null && item.isRight(response);
                    })
                    .mapToInt(Item::points)
                    .sum();
            return Score.of(given, maximum());
        }
    }

    /// Work that a person marks against a rubric.
    ///
    /// @param prompt what to do, in Markdown
    /// @param words how long the work should be, or null where it does not matter; nobody is refused for it
    /// @param files what the work is about, to download
    @JsonIgnoreProperties({"id", "title"})
    record PersonMarked(String prompt, @Nullable Words words, List<Material> files, Rubric rubric)
            implements TaskContent {

        public static final PersonMarked EMPTY = new PersonMarked("", new Rubric(List.of()));

        public PersonMarked {
            prompt = Objects.requireNonNullElse(prompt, "");
            files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
            rubric = Objects.requireNonNullElse(rubric, new Rubric(List.of()));
        }

        public PersonMarked(String prompt, Rubric rubric) {
            this(prompt, null, List.of(), rubric);
        }

        /// How long the work should be, in words outside of tables.
        public record Words(int minimum, int maximum) {

            /// Words of a Markdown text, parted by white space; the rows of tables do not count.
            public static int in(String text) {
                return (int) text.lines()
                        .filter(line -> !line.stripLeading().startsWith("|"))
                        .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .count();
            }
        }

        /// A text file such as a table of data; a name alone is a file that is still to come.
        ///
        /// @param name letters, digits, points, hyphens; what stands before a slash is left out
        /// @param text at most 300,000 characters
        public record Material(String name, String text) {

            @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
            public Material {
                name = name.substring(name.lastIndexOf('/') + 1);
                text = Objects.requireNonNullElse(text, "");
            }

            @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
            public static Material named(String name) {
                return new Material(name, "");
            }
        }

        public PersonMarked with(List<Material> files) {
            return new PersonMarked(prompt, words, files, rubric);
        }

        @Override
        public Modality modality() {
            return Modality.MARKED_WORK;
        }

        @Override
        public int maximum() {
            return rubric.maximum();
        }

        @Override
        public List<String> gaps() {
            return Gaps.in(this);
        }

        @Override
        public List<String> shown() {
            return rubric.criteria().stream()
                    .map(Rubric.Criterion::outcome)
                    .distinct()
                    .toList();
        }
    }

    /// Nothing filled in yet.
    static TaskContent empty(Modality modality) {
        return switch (modality) {
            case EXAM -> RuleMarked.EMPTY;
            case MARKED_WORK -> PersonMarked.EMPTY;
        };
    }

    /// From JSON; refuses what it does not know, rather than dropping it.
    static TaskContent parse(Modality modality, String json) {
        var type = switch (modality) {
            case EXAM -> RuleMarked.class;
            case MARKED_WORK -> PersonMarked.class;
        };
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw Refusal.malformed(Unreadable.sentence(e));
        }
    }

    default String json() {
        return JSON.writeValueAsString(this);
    }
}
