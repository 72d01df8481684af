package org.assay.assessment.sitting;

import java.time.Instant;
import java.util.Map;
import org.assay.web.Page;

/// Tells the script what is kept. It is only asked for as JSON.
///
/// @param held when the kept answer to each item was typed, in milliseconds since 1970
public record SavedPage(Instant savedAt, Map<String, Long> held) implements Page {
    @Override
    public String title() {
        return "Saved";
    }
}
