package org.assay.catalog.pages;

import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The acts in an entry's life: review asked for, published, sent back, retired.
@Controller
class ReviewController {
    private final Authoring authoring;
    private final EntryPages pages;

    ReviewController(Authoring authoring, EntryPages pages) {
        this.authoring = authoring;
        this.pages = pages;
    }

    /// @param version of the draft that the person read
    /// @param reason for sending it back
    record DecisionForm(@Nullable String version, @Nullable String reason) implements Form {
        int seen() {
            return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
        }
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/entries/{entry}/review-request")
    Object request(@PathVariable EntryId entry, DecisionForm form) {
        var findings = authoring.requestReview(entry, form.seen());
        return findings.isEmpty()
                ? to(entry).saying("Somebody else is asked to review it.")
                : pages.refused(entry, findings);
    }

    @Allows(Permission.REVIEW_ENTRIES)
    @PostMapping("/entries/{entry}/publication")
    Object publish(@PathVariable EntryId entry, DecisionForm form) {
        var findings = authoring.publish(entry, form.seen());
        return findings.isEmpty()
                ? to(entry).saying("Published. This version stays as it is for good.")
                : pages.refused(entry, findings);
    }

    @Allows(Permission.REVIEW_ENTRIES)
    @PostMapping("/entries/{entry}/rejection")
    Object reject(@PathVariable EntryId entry, DecisionForm form) {
        var errors = new FormErrors()
                .require("reason", form.reason(), "Say what the authors should change.")
                .atMost("reason", form.reason(), 2000);
        if (!errors.isEmpty()) return pages.show(entry, form.reason(), errors);
        authoring.sendBack(entry, form.seen(), Typed.text(form.reason()));
        return to(entry).saying("Sent back to its authors with your reason.");
    }

    @Allows(Permission.REVIEW_ENTRIES)
    @PostMapping("/entries/{entry}/retirement")
    Object retire(@PathVariable EntryId entry) {
        authoring.retire(entry);
        return to(entry).saying("Retired. Credentials that were issued stay as they are.");
    }

    private static Redirect to(EntryId entry) {
        return Redirect.to("/entries/" + entry);
    }
}
