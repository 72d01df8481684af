package org.assay.home.search;

import java.util.List;
import org.assay.web.Page;

/// What was found, by kind; kinds in which nothing was found are missing.
///
/// @param words as they were typed
/// @param isStaff whether to show it in the surroundings of work
public record SearchPage(String words, List<Group> groups, boolean isStaff) implements Page {

    /// @param kind such as `Learners`
    /// @param more path of the list that holds all of them, or null
    public record Group(
            String kind,
            List<Hit> hits,
            @org.jspecify.annotations.Nullable String more) {}

    /// @param note what tells it from others of the same name
    public record Hit(String title, String note, String path) {}

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public Frame frame() {
        return isStaff ? Frame.STAFF : Frame.OPEN;
    }
}
