package org.assay.learning.offline;

import java.time.Instant;
import java.util.List;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.Unit;
import org.assay.learning.offline.Receipt.Outcome;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What somebody's devices sent about one course, for them alone.
///
/// @param lines those that arrived last first
public record JournalPage(EnrolmentId enrolment, String entryTitle, Brand organization, List<Line> lines)
        implements Page {

    /// @param unit its title; null where it is gone from the course
    /// @param deviceAt by the clock of the device
    /// @param text of a draft that did not become the draft, or null
    public record Line(
            String kind,
            @Nullable String unit,
            Instant deviceAt,
            Instant receivedAt,
            String outcome,
            String reason,
            @Nullable String text) {

        static Line of(Journals.Stored stored, @Nullable Unit unit) {
            var entry = stored.entry();
            return new Line(
                    entry.kind().name(),
                    unit == null ? null : unit.title(),
                    entry.deviceAt(),
                    stored.receivedAt(),
                    stored.outcome().name(),
                    stored.reason(),
                    stored.outcome() == Outcome.KEPT ? null : text(entry));
        }

        private static @Nullable String text(Entry entry) {
            if (entry.kind() == Entry.Kind.PLACE || entry.kind() == Entry.Kind.READ) return null;
            try {
                return entry.kind() == Entry.Kind.DRAFT
                        ? JsonMapper.shared()
                                .readValue(entry.payload(), Entry.Text.class)
                                .text()
                        : String.join(
                                ", ",
                                JsonMapper.shared()
                                        .readValue(entry.payload(), Entry.Answer.class)
                                        .answer());
            } catch (JacksonException e) {
                return entry.payload();
            }
        }
    }

    @Override
    public String title() {
        return "Answers from your devices";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }
}
