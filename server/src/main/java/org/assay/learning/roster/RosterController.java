package org.assay.learning.roster;

import org.assay.learning.attendance.RollCall;
import org.assay.learning.attendance.RollClosing;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSessionId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The roster of a live session.
@Controller
class RosterController {
    private final Convening convening;
    private final Rosters rosters;
    private final RollCall rollCall;
    private final RollClosing settling;

    RosterController(Convening convening, Rosters rosters, RollCall rollCall, RollClosing settling) {
        this.convening = convening;
        this.rosters = rosters;
        this.rollCall = rollCall;
        this.settling = settling;
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/live/{session}")
    Page show(@PathVariable LiveSessionId session, @RequestParam(defaultValue = "1") String page) {
        return rosters.page(convening.own(session), number(page), RollForm.empty(), new FormErrors());
    }

    static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    @Allows(Permission.TEACH)
    @PostMapping("/live/{session}/roll")
    Object record(@PathVariable LiveSessionId session, @RequestParam(defaultValue = "1") String page, RollForm form) {
        var own = convening.own(session);
        var errors = form.check(own.span());
        if (errors.isEmpty()) {
            try {
                rollCall.record(session, form.chosen(), form.word(own.span()), RollCall.me());
            } catch (Refusal refused) {
                if (refused.kind() != Refusal.Kind.MALFORMED) throw refused;
                errors.add("reason", refused.detail());
            }
        }
        if (!errors.isEmpty()) return rosters.page(own, number(page), form, errors);
        var count = form.chosen().size();
        return Redirect.to("/live/" + session + "?page=" + number(page))
                .saying("Recorded %d %s.".formatted(count, count == 1 ? "person" : "people"));
    }

    @Allows(Permission.TEACH)
    @PostMapping("/live/{session}/settlement")
    Redirect settle(@PathVariable LiveSessionId session) {
        settling.settle(session);
        return Redirect.to("/live/" + session).saying("Closed the roster. It counts from now on.");
    }
}
