package org.assay.learning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record LessonId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LessonId {}

    public static LessonId of(String text) {
        return new LessonId(UUID.fromString(text));
    }

    public static LessonId random() {
        return new LessonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
