package org.assay.awarding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record AwardId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AwardId {}

    public static AwardId of(String text) {
        return new AwardId(UUID.fromString(text));
    }

    public static AwardId random() {
        return new AwardId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
