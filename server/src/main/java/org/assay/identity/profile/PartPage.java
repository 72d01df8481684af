package org.assay.identity.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One part, to be written or changed.
///
/// @param part null for a new one
/// @param places id to name of what it may belong to
public record PartPage(
        @Nullable Part part,
        PartForm form,
        AboutForm about,
        Map<String, String> places,
        FormErrors errors,
        @Nullable String conflict)
        implements Page {

    static Map<String, String> places(String organization, List<Structuring.Branch> tree, @Nullable PartId self) {
        var places = new LinkedHashMap<String, String>();
        places.put("", organization);
        for (var branch : tree) {
            var part = branch.part();
            if (part.closedAt() == null && !part.id().equals(self)) {
                places.put(part.id().toString(), "– ".repeat(branch.depth() + 1) + part.name());
            }
        }
        return places;
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : PartKind.values()) kinds.put(kind.name(), kind.words());
        return kinds;
    }

    @Override
    public String title() {
        return part == null ? "A new part" : part.name();
    }

    @Override
    public int status() {
        return conflict == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
