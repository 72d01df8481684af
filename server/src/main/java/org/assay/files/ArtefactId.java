package org.assay.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.assay.shared.Refusal;

/// A file by its content.
///
/// @param sha256 64 lower-case hexadecimal digits
public record ArtefactId(@JsonValue String sha256) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArtefactId {
        if (!DIGEST.matcher(sha256).matches()) throw Refusal.notFound("There is no such file.");
    }

    public static ArtefactId of(String text) {
        return new ArtefactId(text);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
