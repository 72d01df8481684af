package org.assay.credential.lint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assay.credential.json.DateTimeStamp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The kinds of plain value in the data model, and whether a node is one.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Derived Types"
final class Values {
    private static final Pattern URI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

    private Values() {}

    /// What is wrong with the value, or null if nothing is.
    static @Nullable String misfit(String kind, JsonNode value) {
        return switch (kind) {
            case "URI" -> matches(URI, value, "not an absolute URL");
            case "LanguageCode" -> matches(LANGUAGE, value, "not a language code");
            case "CompactJws" -> matches(JWS, value, "not a compact JWS");
            case "AnyType" -> value.isString() || value.isArray() && !value.isEmpty() ? null : "not a type";
            case "Text" -> isText(value) ? null : "not text";
            case "Number" -> value.isNumber() ? null : "not a number";
            case "Boolean" -> value.isBoolean() ? null : "not true or false";
            case "DateTimeZ" -> isTime(value) ? null : "not a time with a zone";
            case "Date" -> isDate(value) ? null : "not a date";
            default -> throw new IllegalArgumentException("no kind of value " + kind);
        };
    }

    private static @Nullable String matches(Pattern pattern, JsonNode value, String misfit) {
        return value.isString() && pattern.matcher(value.stringValue()).matches() ? null : misfit;
    }

    /// Text, or the same text in several languages.
    private static boolean isText(JsonNode value) {
        if (value.isString()) return true;
        return value.isObject()
                && !value.isEmpty()
                && value.properties().stream()
                        .allMatch(entry -> entry.getValue().isString());
    }

    private static boolean isTime(JsonNode value) {
        try {
            DateTimeStamp.parse(value.isString() ? value.stringValue() : "");
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isDate(JsonNode value) {
        try {
            LocalDate.parse(value.isString() ? value.stringValue() : "");
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
