package org.assay.identity.audit;

import java.util.List;
import org.assay.identity.AuditLog;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The log, or what a search finds in it.
///
/// @param progress how far the chain was checked
/// @param older where the next page begins, or null at the end
public record AuditPage(
        List<Line> lines,
        Checking.Progress progress,
        @Nullable Long older,
        SearchForm form,
        FormErrors errors) implements Page {

    /// An entry with its actor's name.
    ///
    /// @param subject name of the person whom it was done to, or address of an invitation; null where it is neither
    public record Line(
            AuditLog.Entry entry, String actor, @Nullable String subject) {
        /// As people write it: `name: Kestrel & Rowe`.
        public String details() {
            var text = entry.details().replaceAll("^\\{|}$", "");
            return text.replaceAll("(^|, )(\\w+)=", "$1$2: ");
        }
    }

    /// The address of the next page.
    public String olderPath() {
        return "/audit?" + (form.isEmpty() ? "" : form.query() + "&") + "before=" + older;
    }

    /// The address of what is found, for a program.
    public String exportPath(String format) {
        return "/audit/export." + format + (form.isEmpty() ? "" : "?" + form.query());
    }

    @Override
    public String title() {
        return "Audit log";
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
