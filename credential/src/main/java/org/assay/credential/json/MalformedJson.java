package org.assay.credential.json;

/// Bytes that are not the JSON they were taken for; the message says why and quotes little.
public final class MalformedJson extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedJson(String message) {
        super(message);
    }
}
