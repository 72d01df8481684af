package org.assay.identity.signon;

import java.time.Instant;
import java.util.List;
import org.assay.web.Page;

/// Through which organizations somebody can sign in.
public record SignOnLinksPage(List<Way> ways) implements Page {

    /// @param slug the organization's
    /// @param usedAt when it was used last
    public record Way(String slug, String organization, Instant linkedAt, Instant usedAt) {}

    @Override
    public String title() {
        return "Signing in through an organization";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
