package org.assay.learning.course;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// One unit, through all versions of its module: what was done in an older version is known in a newer one.
public record UnitId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {}

    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
