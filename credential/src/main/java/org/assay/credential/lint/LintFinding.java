package org.assay.credential.lint;

/// Something that a lint objects to.
///
/// @param lint name of the lint
/// @param path where it stands, as a JSON Pointer
/// @param message a lower case fragment
public record LintFinding(String lint, String path, String message) {
    @Override
    public String toString() {
        return "%s: %s: %s".formatted(lint, path.isEmpty() ? "/" : path, message);
    }
}
