package org.assay.catalog.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryId;
import org.assay.catalog.Texts;
import org.assay.web.Page;

/// The languages of a definition, and how far each is.
///
/// @param version of the draft
public record LanguagesPage(EntryId id, String name, Definition definition, EditPage.State state, int version)
        implements Page {
    private static final List<String> COMMON = List.of(
            "ar", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hu", "it", "nl", "no", "pl", "pt", "sv", "tr", "uk");

    public record Line(String tag, String name, Texts.State state) {}

    @Override
    public String title() {
        return "Languages of " + name;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String path() {
        return "/entries/" + id + "/languages";
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var tag : definition.particulars().translations().keySet()) {
            lines.add(new Line(tag, Texts.name(tag), Texts.state(definition, tag)));
        }
        return List.copyOf(lines);
    }

    /// Languages that it is not in yet.
    public Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        for (var tag : COMMON) {
            boolean isThere = tag.equals(definition.language())
                    || definition.particulars().translations().containsKey(tag);
            if (!isThere) others.put(tag, Texts.name(tag));
        }
        return others;
    }
}
