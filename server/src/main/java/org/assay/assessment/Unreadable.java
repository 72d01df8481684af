package org.assay.assessment;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says where pasted JSON cannot be read, and what is wrong there, without the machinery's words.
final class Unreadable {
    private Unreadable() {}

    static String sentence(JacksonException cause) {
        return "%s%s.".formatted(what(cause), where(cause));
    }

    private static String what(JacksonException cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> "“%s” is not known here".formatted(unknown.getPropertyName());
            case InvalidTypeIdException unknown -> "The kind “%s” is not known".formatted(unknown.getTypeId());
            case DatabindException _ -> "A value is missing or of the wrong kind";
            default -> "This is not JSON";
        };
    }

    private static String where(JacksonException cause) {
        var path = cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "number " + (step.getIndex() + 1) : step.getPropertyName())
                .collect(Collectors.joining(", "));
        var at = cause.getLocation();
        var line = at == null || at.getLineNr() < 1 ? "" : " in line " + at.getLineNr();
        return line + (path.isEmpty() ? "" : " (" + path + ")");
    }
}
