package org.assay.issuing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record CredentialId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CredentialId {}

    public static CredentialId of(String text) {
        return new CredentialId(UUID.fromString(text));
    }

    public static CredentialId random() {
        return new CredentialId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
