package org.assay.identity.leaving;

import org.assay.identity.PeopleSettings;
import org.assay.web.Dates;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Leaving: says what it means, asks once, and can be undone for some days.
@Controller
class ErasureController {
    private final Erasing erasing;
    private final PeopleSettings settings;

    ErasureController(Erasing erasing, PeopleSettings settings) {
        this.erasing = erasing;
        this.settings = settings;
    }

    /// @param sure ticked by whoever read what it means
    record ErasureForm(@Nullable String sure) implements Form {}

    @SignedIn
    @GetMapping("/account/erasure")
    Page show() {
        return page(new FormErrors());
    }

    @SignedIn
    @PostMapping("/account/erasure")
    Object create(ErasureForm form) {
        var errors = new FormErrors().require("sure", form.sure(), "Tick the box, so that this is no accident.");
        if (!errors.isEmpty()) return page(errors);
        erasing.ask(DataController.me());
        var due = erasing.due(DataController.me()).orElseThrow();
        return Redirect.to("/account/data")
                .saying("Your account will be erased on %s. Until then you can undo it.".formatted(Dates.day(due)));
    }

    @SignedIn
    @PostMapping("/account/erasure/undo")
    Redirect undo() {
        erasing.undo(DataController.me());
        return Redirect.to("/account/data").saying("Your account stays.");
    }

    private ErasurePage page(FormErrors errors) {
        return new ErasurePage(settings.undoWindow().toDays(), errors);
    }
}
