package org.assay.identity.audit;

import java.util.List;
import org.assay.identity.AuditLog;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param brokenAt the sequence number of the first entry that does not follow from the one before it, or null
/// @param older where the next page begins, or null at the end
public record AuditPage(
        List<Line> lines, @Nullable Long brokenAt, @Nullable Long older) implements Page {

    /// An entry with its actor's name.
    public record Line(AuditLog.Entry entry, String actor) {
        /// As people write it: `name: Kestrel & Rowe`.
        public String details() {
            var text = entry.details().replaceAll("^\\{|}$", "");
            return text.replaceAll("(^|, )(\\w+)=", "$1$2: ");
        }
    }

    @Override
    public String title() {
        return "Audit log";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
