package org.assay.learning.delivery;

import java.math.BigDecimal;
import java.util.List;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Modality;
import org.assay.catalog.Offering;
import org.assay.catalog.elements.Price;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Progress;
import org.assay.learning.TaskStep;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What somebody takes part in: modules, tasks, and how far they are.
///
/// @param steps of the pace that they chose, one for each module; empty without a pace
/// @param weeks of that pace, or 0
/// @param hasLive whether there are live sessions
/// @param cost what it costs; null where it is free or nothing is said
public record EnrolmentPage(
        EnrolmentId id,
        EntryVersion entry,
        String entryTitle,
        String summary,
        Brand organization,
        Progress progress,
        List<Outline> modules,
        List<Pace.Step> steps,
        int weeks,
        List<TaskRow> tasks,
        boolean hasLive,
        @Nullable Cost cost,
        PaceForm form,
        FormErrors errors)
        implements Page {

    /// What taking part costs.
    ///
    /// @param terms of the institution, which say how it is paid; may be empty
    public record Cost(Price price, String terms) {
        static @Nullable Cost of(Offering.Facts facts) {
            var price = facts.price();
            return price == null || price.isFree() ? null : new Cost(price, facts.terms());
        }
    }

    /// @param percent its weight in the overall score
    /// @param step how far it is, or null while it was not begun
    public record TaskRow(
            String id,
            String title,
            Modality modality,
            int percent,
            @Nullable TaskStep step) {

        static TaskRow of(Definition.Task task, Progress progress) {
            int percent = task.weight().multiply(BigDecimal.valueOf(100)).intValue();
            return new TaskRow(
                    task.id(),
                    task.title(),
                    task.modality(),
                    percent,
                    progress.tasks().get(task.id()));
        }
    }

    public boolean isBehind() {
        return steps.stream().anyMatch(Pace.Step::isBehind);
    }

    @Override
    public String title() {
        return entryTitle;
    }

    @Override
    public int status() {
        return errors.status();
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
