package org.assay.learning.live;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record LiveSessionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LiveSessionId {}

    public static LiveSessionId of(String text) {
        return new LiveSessionId(UUID.fromString(text));
    }

    public static LiveSessionId random() {
        return new LiveSessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
