package org.assay.identity.leaving;

import java.time.Instant;
import java.util.List;
import org.assay.identity.agreements.Purpose;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param due when the account will be erased, or null
public record DataPage(List<Choice> choices, @Nullable Instant due) implements Page {

    /// Something that one may allow, and whether it is allowed now.
    public record Choice(Purpose purpose, boolean isGiven) {}

    @Override
    public String title() {
        return "Your data";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
