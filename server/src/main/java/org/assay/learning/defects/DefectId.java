package org.assay.learning.defects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record DefectId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DefectId {}

    public static DefectId of(String text) {
        return new DefectId(UUID.fromString(text));
    }

    public static DefectId random() {
        return new DefectId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
