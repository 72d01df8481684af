package org.assay.wallet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record ShareId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ShareId {}

    public static ShareId of(String text) {
        return new ShareId(UUID.fromString(text));
    }

    public static ShareId random() {
        return new ShareId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
