package org.assay.home.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.assay.web.Page;

/// What can be earned.
///
/// @param query what was searched for, empty for everything
public record CataloguePage(String query, List<Card> cards) implements Page {

    /// @param path of the public definition
    /// @param hallmark HTML, safe to print
    public record Card(
            String path,
            String title,
            String summary,
            String organization,
            int hours,
            boolean isOpen,
            @JsonIgnore String hallmark) {}

    @Override
    public String title() {
        return "Catalogue";
    }
}
