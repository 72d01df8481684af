package org.assay.api.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record EndpointId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndpointId {}

    public static EndpointId of(String text) {
        return new EndpointId(UUID.fromString(text));
    }

    public static EndpointId random() {
        return new EndpointId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
