package org.assay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What somebody sent after their session was over: all of it, to be sent again once they signed in.
///
/// @param path where it was sent
/// @param fields names and values, in order
public record KeptFormPage(String path, List<Field> fields) implements Page {

    /// One value of one field.
    public record Field(String name, String value) {}

    static KeptFormPage of(String path, Map<String, String[]> parameters) {
        var fields = new ArrayList<Field>();
        parameters.forEach((name, values) -> {
            if (name.equals("_csrf")) return;
            for (var value : values) fields.add(new Field(name, value));
        });
        return new KeptFormPage(path, fields);
    }

    @Override
    public String title() {
        return "You were signed out";
    }

    @Override
    public int status() {
        return 401;
    }
}
