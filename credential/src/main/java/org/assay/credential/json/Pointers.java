package org.assay.credential.json;

/// Places in a document.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6901 RFC 6901, "Syntax"
public final class Pointers {
    private Pointers() {}

    /// The pointer to a member of the object that `path` points to.
    public static String child(String path, String name) {
        return path + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
