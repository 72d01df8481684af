package org.assay.home.staff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import gg.jte.Content;
import java.util.List;
import org.assay.catalog.EntryId;
import org.assay.web.Page;

/// A member's first page: what needs them, and how things stand.
///
/// @param period that the figures are about
/// @param figures each with one comparison
/// @param months credentials issued in each of the last twelve
/// @param programmes those in which most happened in the period
/// @param tasks what waits for this member, most pressing first
public record WorkPage(
        String organization,
        Period period,
        List<Figure> figures,
        List<Month> months,
        List<Programme> programmes,
        List<Task> tasks)
        implements Page {

    /// @param value as it is read
    /// @param comparison with the time before, in words
    public record Figure(String label, String value, String comparison) {}

    /// @param name such as `Nov`
    public record Month(String name, int year, int issued) {}

    /// @param rate granted of decided, such as `68%`; a dash where too few were decided
    public record Programme(EntryId entry, String title, int joined, int decided, String rate, int issued) {}

    /// @param icon of the sprite
    /// @param path where it is done
    public record Task(String icon, String title, String note, String path) {}

    @JsonIgnore
    public Content chart() {
        return Columns.of(
                "Credentials issued each month",
                months.stream().map(Month::name).toList(),
                months.stream().map(Month::issued).toList());
    }

    public boolean isEmpty() {
        return programmes.isEmpty() && months.stream().allMatch(month -> month.issued() == 0);
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
