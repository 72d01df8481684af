package org.assay.identity.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record PartId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartId {}

    public static PartId of(String text) {
        return new PartId(UUID.fromString(text));
    }

    public static PartId random() {
        return new PartId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
