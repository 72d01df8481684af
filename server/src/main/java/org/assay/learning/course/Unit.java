package org.assay.learning.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.files.ArtefactId;
import org.jspecify.annotations.Nullable;

/// One sitting's worth of learning in a module. Its id stays when it is changed, so that progress does, too.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Unit.Lesson.class, name = "lesson"),
    @JsonSubTypes.Type(value = Unit.Practice.class, name = "practice"),
    @JsonSubTypes.Type(value = Unit.Assignment.class, name = "assignment"),
    @JsonSubTypes.Type(value = Unit.Session.class, name = "session")
})
public sealed interface Unit {
    int MOST_MINUTES = 600;

    UnitId id();

    /// At most 200 characters.
    String title();

    /// How long it takes, 1 to 600.
    int minutes();

    /// Ids of the outcomes, as the definition names them, that it teaches, practises or shows.
    List<String> outcomes();

    /// Something to read or watch.
    ///
    /// @param body Markdown, at most 100,000 characters; `artefact:<sha-256>` addresses an uploaded picture
    /// @param files to take along
    record Lesson(
            UnitId id,
            String title,
            int minutes,
            String body,
            @Nullable Video video,
            List<Attachment> files,
            List<String> outcomes)
            implements Unit {
        public Lesson {
            files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
            outcomes = List.copyOf(Objects.requireNonNullElse(outcomes, List.of()));
        }

        public static Lesson of(String title, int minutes, String body) {
            return new Lesson(UnitId.random(), title, minutes, body, null, List.of(), List.of());
        }
    }

    /// Questions that nobody marks: each answer is followed by what is right and why, as often as one likes.
    ///
    /// @param intro Markdown
    record Practice(UnitId id, String title, int minutes, String intro, List<PracticeItem> items, List<String> outcomes)
            implements Unit {
        public Practice {
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
            outcomes = List.copyOf(Objects.requireNonNullElse(outcomes, List.of()));
        }
    }

    /// Something to hand in on the way, with feedback; what becomes of it is known downstream.
    ///
    /// @param brief Markdown
    /// @param handIn in which forms it may be handed in
    record Assignment(
            UnitId id, String title, int minutes, String brief, Due due, Set<HandIn> handIn, List<String> outcomes)
            implements Unit {
        public Assignment {
            due = Objects.requireNonNullElse(due, Due.NEVER);
            handIn = Set.copyOf(Objects.requireNonNullElse(handIn, Set.of(HandIn.TEXT)));
            outcomes = List.copyOf(Objects.requireNonNullElse(outcomes, List.of()));
        }
    }

    /// The place of a live session in a module. When and where it takes place belongs to the offering.
    ///
    /// @param about Markdown
    record Session(UnitId id, String title, int minutes, String about, List<String> outcomes) implements Unit {
        public Session {
            outcomes = List.copyOf(Objects.requireNonNullElse(outcomes, List.of()));
        }
    }

    /// A file of a lesson, under the name it is saved by.
    record Attachment(ArtefactId artefact, String name) {}

    /// A video: uploaded, or embedded from a host on the allow-list; never without its words.
    ///
    /// @param artefact the uploaded file, or null
    /// @param embed address at an allowed host, or null
    /// @param captions a WebVTT file, or null
    /// @param transcript Markdown; what is said and shown
    record Video(
            @Nullable ArtefactId artefact,
            @Nullable String embed,
            @Nullable ArtefactId captions,
            String transcript) {}

    enum HandIn {
        TEXT,
        FILE,
        LINK
    }

    /// When an assignment is due: at a moment, or so many days after one began, or never.
    record Due(@Nullable Instant at, @Nullable Integer daysAfterStart) {
        public static final Due NEVER = new Due(null, null);
    }
}
