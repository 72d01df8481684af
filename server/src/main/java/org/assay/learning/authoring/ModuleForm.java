package org.assay.learning.authoring;

import java.util.Objects;
import org.assay.catalog.EntryId;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Module;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A module's or course's head as its author typed it.
///
/// @param entry id of a definition, or empty
/// @param seen a print of what was changed; absent for something new
public record ModuleForm(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String entry,
        @Nullable String seen) implements Form {

    static ModuleForm empty() {
        return new ModuleForm(null, null, null, null);
    }

    static ModuleForm from(Module module) {
        var entry = module.entry() == null ? null : module.entry().toString();
        return new ModuleForm(module.title(), module.summary(), entry, Composing.seen(module));
    }

    ModuleForm onto(Module newer) {
        return new ModuleForm(title, summary, entry, Composing.seen(newer));
    }

    FormErrors check(String what) {
        return new FormErrors()
                .require("title", title, "Give the " + what + " a title.")
                .atMost("title", title, 200)
                .atMost("summary", summary, 2000);
    }

    String titleRead() {
        return Objects.requireNonNullElse(title, "").strip();
    }

    String summaryRead() {
        return Objects.requireNonNullElse(summary, "").strip();
    }

    String seenRead() {
        return Objects.requireNonNullElse(seen, "");
    }

    @Nullable
    EntryId entryRead() {
        return entry == null || entry.isBlank() ? null : EntryId.of(entry);
    }
}
