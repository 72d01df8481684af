package org.assay.identity.agreements;

import java.util.List;
import java.util.UUID;
import org.assay.web.Markdown;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What somebody is asked to agree to.
///
/// @param next the path to go on to
public record AgreementsPage(List<Asked> asked, @Nullable String next) implements Page {

    /// One version.
    public record Asked(UUID id, String organization, Terms.Kind kind, int number, String text) {
        public String html() {
            return Markdown.html(text);
        }
    }

    @Override
    public String title() {
        return asked.isEmpty() ? "Nothing to agree to" : "Before you go on";
    }
}
