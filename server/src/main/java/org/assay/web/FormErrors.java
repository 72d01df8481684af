package org.assay.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to mend in a form, by field, in the order of the form. Each message says how to mend it.
public final class FormErrors {
    private final Map<String, String> messages = new LinkedHashMap<>();

    /// Keeps the first message for a field.
    public FormErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /// Adds `message` where `text` is null or blank.
    public FormErrors require(String field, @Nullable String text, String message) {
        return text == null || text.isBlank() ? add(field, message) : this;
    }

    /// Adds a message where `text` is longer than `most` characters.
    public FormErrors atMost(String field, @Nullable String text, int most) {
        return text == null || text.length() <= most
                ? this
                : add(field, "Use at most %,d characters; this has %,d.".formatted(most, text.length()));
    }

    public @Nullable String message(String field) {
        return messages.get(field);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    @JsonValue
    public Map<String, String> messages() {
        return Collections.unmodifiableMap(messages);
    }

    /// HTTP status of a page that shows these: 422 where there is something to mend.
    public int status() {
        return isEmpty() ? 200 : 422;
    }
}
