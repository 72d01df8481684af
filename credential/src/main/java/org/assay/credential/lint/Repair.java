package org.assay.credential.lint;

/// What is wrong with a badge that somebody else issued, and how its issuer mends it. For the issuer: whoever holds or
/// checks the badge cannot.
///
/// @param name of the fault, kebab case
/// @param path where it stands, as a JSON Pointer; empty for the whole
/// @param fault a lower case fragment
/// @param remedy a sentence
/// @param citation specification, version and section title
public record Repair(String name, String path, String fault, String remedy, String citation) {
    @Override
    public String toString() {
        return "%s: %s: %s. %s".formatted(name, path.isEmpty() ? "/" : path, fault, remedy);
    }

    /// The same inside of something else.
    public Repair under(String prefix) {
        return new Repair(name, prefix + path, fault, remedy, citation);
    }
}
