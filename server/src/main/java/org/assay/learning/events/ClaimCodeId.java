package org.assay.learning.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ClaimCodeId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimCodeId {}

    public static ClaimCodeId of(String text) {
        return new ClaimCodeId(UUID.fromString(text));
    }

    public static ClaimCodeId random() {
        return new ClaimCodeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
