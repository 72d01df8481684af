package org.assay.learning.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One module, through all of its versions.
public record ModuleId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModuleId {}

    public static ModuleId of(String text) {
        return new ModuleId(UUID.fromString(text));
    }

    public static ModuleId random() {
        return new ModuleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
