package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record HoldingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HoldingId {}

    public static HoldingId of(String text) {
        return new HoldingId(UUID.fromString(text));
    }

    public static HoldingId random() {
        return new HoldingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
