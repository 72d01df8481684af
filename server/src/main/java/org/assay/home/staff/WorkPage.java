package org.assay.home.staff;

import java.util.List;
import org.assay.web.Page;

/// A member's first page: what needs them, and how things stand.
///
/// @param tasks what waits for this member, most pressing first
public record WorkPage(String organization, List<Number> numbers, List<Task> tasks) implements Page {

    /// @param count how many
    /// @param label of what
    public record Number(int count, String label) {}

    /// @param icon of the sprite
    /// @param path where it is done
    public record Task(String icon, String title, String note, String path) {}

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
