package org.assay.credential.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assay.credential.json.Pointers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Classes with properties, and whether a node fits one of them.
///
/// A value may stand where a list is meant, as JSON-LD has it; properties that a class does not know are let
/// through unless the class is closed.
final class DataModel {
    private static final Pattern PROPERTY = Pattern.compile("(\\w+):(\\w+)([!*+]?)");
    private static final Pattern EXTENSION = Pattern.compile("ext:[A-Za-z0-9._-]+");

    private final Map<String, Definition> classes = new LinkedHashMap<>();
    private final Map<String, Enumeration> enumerations = new LinkedHashMap<>();

    /// A vocabulary; an extensible one also takes words that start with `ext:`.
    record Enumeration(String name, Set<String> words, boolean extensible) {
        boolean holds(String word) {
            return words.contains(word) || extensible && EXTENSION.matcher(word).matches();
        }
    }

    private record Property(String name, String kind, boolean required, boolean several) {}

    private record Definition(String name, boolean closed, List<Property> properties) {
        boolean knows(String property) {
            return properties.stream().anyMatch(known -> known.name().equals(property));
        }
    }

    private DataModel() {}

    /// Reads lines of `Class = property:Kind! ...`.
    static DataModel parse(String lines, Set<Enumeration> enumerations) {
        var model = new DataModel();
        enumerations.forEach(enumeration -> model.enumerations.put(enumeration.name(), enumeration));
        for (var line : lines.lines().toList()) {
            var words = line.strip().split(" ", 3);
            var properties = PROPERTY.matcher(words[2])
                    .results()
                    .map(m -> new Property(
                            m.group(1),
                            m.group(2),
                            m.group(3).equals("!") || m.group(3).equals("+"),
                            m.group(3).equals("*") || m.group(3).equals("+")))
                    .toList();
            model.classes.put(words[0], new Definition(words[0], words[1].equals("#"), properties));
        }
        return model;
    }

    /// Reports every misfit as a JSON Pointer and a message.
    void check(String className, JsonNode node, String path, BiConsumer<String, String> misfits) {
        var definition = classes.get(className);
        if (definition == null) throw new IllegalArgumentException("no class " + className);
        if (!node.isObject()) {
            misfits.accept(path, "not an object of class " + className);
            return;
        }
        for (var property : definition.properties()) checkProperty(definition, property, node, path, misfits);
        if (!definition.closed()) return;
        for (var name : node.propertyNames())
            if (!definition.knows(name))
                misfits.accept(Pointers.child(path, name), className + " has no such property");
    }

    private void checkProperty(
            Definition owner, Property property, JsonNode node, String path, BiConsumer<String, String> misfits) {
        var value = node.path(property.name());
        var at = path + "/" + property.name();
        if (value.isMissingNode()) {
            if (property.required()) misfits.accept(at, "missing; %s needs it".formatted(owner.name()));
        } else if (property.kind().equals("Type")) {
            if (!isOfClass(owner.name(), strings(value))) misfits.accept(at, "does not include " + owner.name());
        } else if (property.several() && value.isArray()) {
            if (property.required() && value.isEmpty())
                misfits.accept(at, "empty; %s needs it".formatted(owner.name()));
            for (var i = 0; i < value.size(); i++) checkValue(property.kind(), value.path(i), at + "/" + i, misfits);
        } else checkValue(property.kind(), value, at, misfits);
    }

    private void checkValue(String kind, JsonNode value, String path, BiConsumer<String, String> misfits) {
        if (kind.equals("ProfileRef")) {
            if (!value.isString()) check("Profile", value, path, misfits);
        } else if (classes.containsKey(kind)) check(kind, value, path, misfits);
        else {
            var misfit = misfit(kind, value);
            if (misfit != null) misfits.accept(path, misfit);
        }
    }

    private @Nullable String misfit(String kind, JsonNode value) {
        var enumeration = enumerations.get(kind);
        if (enumeration == null) return Values.misfit(kind, value);
        return value.isString() && enumeration.holds(value.stringValue())
                ? null
                : "not one of the words for %s".formatted(kind);
    }

    /// OB 3.0, "OpenBadgeCredential": the two names of an achievement credential mean the same.
    private static boolean isOfClass(String name, List<String> types) {
        return types.contains(name) || name.equals("AchievementCredential") && types.contains("OpenBadgeCredential");
    }

    private static List<String> strings(JsonNode value) {
        var all = new ArrayList<String>();
        if (value.isString()) all.add(value.stringValue());
        for (var element : value) if (element.isString()) all.add(element.stringValue());
        return all;
    }
}
