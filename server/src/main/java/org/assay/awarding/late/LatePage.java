package org.assay.awarding.late;

import java.util.Map;
import org.assay.awarding.Late;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param entries published definitions: ids with titles
/// @param entry the one that was chosen, or the empty text
/// @param preview who would be awarded; null while none is chosen
public record LatePage(Map<String, String> entries, String entry, Late.@Nullable Preview preview) implements Page {

    @Override
    public String title() {
        return "Late awards";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
