package org.assay.learning.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ClaimWindowId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimWindowId {}

    public static ClaimWindowId of(String text) {
        return new ClaimWindowId(UUID.fromString(text));
    }

    public static ClaimWindowId random() {
        return new ClaimWindowId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
