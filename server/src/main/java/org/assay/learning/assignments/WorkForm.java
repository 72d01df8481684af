package org.assay.learning.assignments;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Unit.HandIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Work as a learner typed it.
///
/// @param text Markdown
/// @param link address of work elsewhere
/// @param version of the draft that was seen
/// @param act `hand-in`, or anything else to keep a draft
public record WorkForm(
        @Nullable String text,
        @Nullable String link,
        @Nullable String version,
        @Nullable String act) implements Form {

    static WorkForm from(Draft draft) {
        return new WorkForm(draft.text(), draft.link(), String.valueOf(draft.version()), null);
    }

    /// The same work onto a draft of another version.
    WorkForm onto(int newest) {
        return new WorkForm(text, link, String.valueOf(newest), act);
    }

    boolean isHandIn() {
        return "hand-in".equals(act);
    }

    /// @param hasFile whether a file is there already, or comes with the form
    FormErrors check(Set<HandIn> ways, boolean hasFile) {
        var errors = new FormErrors().atMost("text", text, 50_000).atMost("link", link, 2_000);
        if (!read(link).isEmpty() && !isAddress(read(link))) {
            errors.add("link", "Enter a whole address that begins with https://");
        }
        if (isHandIn() && read(text).isEmpty() && read(link).isEmpty() && !hasFile) {
            var field = ways.contains(HandIn.TEXT) ? "text" : ways.contains(HandIn.FILE) ? "file" : "link";
            errors.add(field, "There is nothing to hand in yet.");
        }
        return errors;
    }

    Draft draft() {
        return new Draft(Objects.requireNonNullElse(text, "").strip(), read(link), versionRead(), null);
    }

    int versionRead() {
        return read(version).matches("\\d{1,9}") ? Integer.parseInt(read(version)) : 0;
    }

    private static boolean isAddress(String address) {
        try {
            var parsed = URI.create(address);
            return Set.of("https", "http").contains(String.valueOf(parsed.getScheme())) && parsed.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String read(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
