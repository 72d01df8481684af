package org.assay.web.programs;

import java.util.Arrays;
import java.util.Optional;

/// What a program may ask of the interface under `/api`, as it stands in a token. A scope that writes does not read.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6749#section-3.3 OAuth 2.0, "Access Token Scope"
public enum Scope {
    DEFINITIONS_READ("definitions:read", "Read definitions"),
    AWARDS_READ("awards:read", "Read awards and batches"),
    AWARDS_WRITE("awards:write", "Award"),
    CREDENTIALS_READ("credentials:read", "Read credentials and what became of them"),
    CREDENTIALS_WRITE("credentials:write", "Revoke, suspend and reinstate"),
    WEBHOOKS_READ("webhooks:read", "Read webhooks and their deliveries"),
    WEBHOOKS_WRITE("webhooks:write", "Add and remove webhooks");

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /// Such as `awards:write`.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
