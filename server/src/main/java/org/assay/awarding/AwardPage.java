package org.assay.awarding;

import java.time.Instant;
import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param lines what was reached in each task, with the name of who marked it
/// @param rule what the definition asks for, a sentence for each part
/// @param history every decision, oldest first
/// @param mayDecide whether the visitor approves awards at all
/// @param objection why this visitor may not decide about this award, or null
public record AwardPage(
        Award award,
        List<Line> lines,
        List<String> rule,
        List<Decided> history,
        boolean mayDecide,
        @Nullable String objection,
        RefusalForm form,
        FormErrors errors)
        implements Page {

    public record Line(TaskResult result, String weight, String marker) {}

    /// @param by a name, or `The rule`
    public record Decided(AwardDecision decision, Instant at, String by) {}

    @Override
    public String title() {
        return award.title() + ", " + award.learnerName();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
