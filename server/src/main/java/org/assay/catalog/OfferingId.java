package org.assay.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record OfferingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfferingId {}

    public static OfferingId of(String text) {
        return new OfferingId(UUID.fromString(text));
    }

    public static OfferingId random() {
        return new OfferingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
