package org.assay.home.setup;

import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What is done of setting up an institution, and the next step.
public record SetupPage(String organization, List<Step> steps) implements Page {

    /// @param path where it is done; null where somebody else has to do it
    /// @param action what the link says
    public record Step(
            String title,
            String note,
            boolean isDone,
            boolean isOptional,
            @Nullable String path,
            String action) {}

    /// The first step that is open and not optional; null where all are done.
    public @Nullable Step next() {
        return steps.stream()
                .filter(step -> !step.isDone() && !step.isOptional())
                .findFirst()
                .orElse(null);
    }

    /// How many of the steps that are needed are done.
    public long done() {
        return steps.stream()
                .filter(step -> step.isDone() && !step.isOptional())
                .count();
    }

    /// How many steps are needed.
    public long needed() {
        return steps.stream().filter(step -> !step.isOptional()).count();
    }

    @Override
    public String title() {
        return "Set up";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
