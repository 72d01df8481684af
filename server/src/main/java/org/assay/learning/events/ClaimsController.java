package org.assay.learning.events;

import jakarta.servlet.http.HttpServletResponse;
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

/// Claims at events, for staff.
@Controller
class ClaimsController {
    /// How often the live count loads itself anew, in seconds.
    private static final String OFTEN = "10";

    private final Hosting hosting;
    private final ClaimDesk desk;

    ClaimsController(Hosting hosting, ClaimDesk desk) {
        this.hosting = hosting;
        this.desk = desk;
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/live/{session}/claims")
    Page index(@PathVariable LiveSessionId session) {
        return desk.claims(session, null, new FormErrors());
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/live/{session}/claims")
    Object create(@PathVariable LiveSessionId session, ClaimForm form) {
        var zone = desk.session(session).span().zone();
        var errors = form.check(zone);
        if (form.opens() == null) errors.add("opens", "Enter a date and a time.");
        if (!errors.isEmpty()) return desk.claims(session, form, errors);
        var window = hosting.open(session, form.opensAt(zone), form.closesAt(zone), form.capRead(), form.codesRead());
        return Redirect.to("/claim-windows/" + window.id()).saying("Opened. Print the poster, or the cards.");
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/claim-windows/{window}")
    Page show(
            @PathVariable ClaimWindowId window,
            @RequestParam(defaultValue = "1") String page,
            HttpServletResponse response) {
        response.setHeader("Refresh", OFTEN);
        return desk.window(hosting.own(window), number(page), null, new FormErrors());
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/claim-windows/{window}/extension")
    Page extend(@PathVariable ClaimWindowId window) {
        var own = hosting.own(window);
        return desk.window(own, 1, desk.formOf(own), new FormErrors());
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/claim-windows/{window}/extension")
    Object extend(@PathVariable ClaimWindowId window, ClaimForm form) {
        var own = hosting.own(window);
        var zone = desk.session(own.session()).span().zone();
        var errors = new ClaimForm(null, form.closes(), form.cap(), null).check(zone);
        if (errors.isEmpty()) {
            try {
                hosting.extend(window, form.closesAt(zone), form.capRead());
            } catch (Refusal refused) {
                errors.add(refused.kind() == Refusal.Kind.MALFORMED ? "closes" : "cap", refused.detail());
            }
        }
        return errors.isEmpty() ? to(window).saying("Extended.") : desk.window(own, 1, form, errors);
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/claim-windows/{window}/stop")
    Redirect stop(@PathVariable ClaimWindowId window) {
        hosting.stop(window);
        return to(window).saying("Stopped. Nobody else can claim.");
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/claim-windows/{window}/code")
    Redirect renew(@PathVariable ClaimWindowId window) {
        hosting.renew(window);
        return to(window).saying("Made a new code. The old poster is void.");
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/claim-windows/{window}/codes/{code}/revocation")
    Redirect revoke(@PathVariable ClaimWindowId window, @PathVariable ClaimCodeId code) {
        hosting.revoke(window, code);
        return to(window).saying("Made the code void.");
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/claim-windows/{window}/poster")
    Page poster(@PathVariable ClaimWindowId window) {
        return desk.poster(hosting.own(window));
    }

    private static Redirect to(ClaimWindowId window) {
        return Redirect.to("/claim-windows/" + window);
    }
}
