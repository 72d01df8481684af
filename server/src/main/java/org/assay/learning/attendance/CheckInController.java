package org.assay.learning.attendance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.identity.Secret;
import org.assay.learning.Enrolment;
import org.assay.learning.live.LiveSessionId;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Checking in. The address of a QR code leads here with its code filled in; looking records nothing, the button does.
@Controller
class CheckInController {
    /// Marks a browser for one day, so that one that checks in several people shows.
    private static final String DEVICE = "check-in-device";

    private final CheckingIn checkingIn;
    private final Roll roll;
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final IdentitySettings platform;

    CheckInController(
            CheckingIn checkingIn,
            Roll roll,
            PublishedEntries entries,
            Organizations organizations,
            IdentitySettings platform) {
        this.checkingIn = checkingIn;
        this.roll = roll;
        this.entries = entries;
        this.organizations = organizations;
        this.platform = platform;
    }

    /// @param code six digits; spaces do not matter
    record CodeForm(@Nullable String code) implements Form {}

    /// What can be checked in to now.
    @SignedIn
    @GetMapping("/check-in")
    Object index() {
        var near = roll.near(RollCall.me());
        return near.size() == 1
                ? Redirect.to("/check-in/" + near.getFirst().session().id())
                : new NearPage(near);
    }

    @SignedIn
    @GetMapping("/check-in/{session}")
    Page show(@PathVariable LiveSessionId session, @RequestParam(defaultValue = "") String code) {
        return page(session, code.matches("[0-9 ]{6,8}") ? code : "", null);
    }

    @SignedIn
    @PostMapping("/check-in/{session}")
    Page create(
            @PathVariable LiveSessionId session,
            CodeForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        var code = Objects.requireNonNullElse(form.code(), "").strip();
        var enrolment = checkingIn.enrolment(RollCall.me(), session);
        var answer = checkingIn.enter(enrolment, session, code, device(request, response));
        return page(enrolment, session, code, answer);
    }

    /// Their own word, without a code.
    @SignedIn
    @PostMapping("/check-in/{session}/declaration")
    Page declare(@PathVariable LiveSessionId session) {
        var enrolment = checkingIn.enrolment(RollCall.me(), session);
        return page(enrolment, session, "", checkingIn.declare(enrolment, session));
    }

    /// Their word that they watched the recording.
    @SignedIn
    @PostMapping("/check-in/{session}/viewing")
    Page watch(@PathVariable LiveSessionId session) {
        var enrolment = checkingIn.enrolment(RollCall.me(), session);
        return page(enrolment, session, "", checkingIn.watched(enrolment, session));
    }

    private Page page(LiveSessionId id, String code, @Nullable CheckIn answer) {
        return page(checkingIn.enrolment(RollCall.me(), id), id, code, answer);
    }

    private Page page(Enrolment enrolment, LiveSessionId id, String code, @Nullable CheckIn answer) {
        var session = checkingIn.session(enrolment, id);
        return new CheckInPage(
                enrolment.id(),
                session,
                entries.get(enrolment.entry()).definition().title(),
                organizations.get(enrolment.organization()).brand(),
                code,
                answer,
                roll.isIn(enrolment, id),
                session.recording() != null && session.recording().counts());
    }

    private String device(HttpServletRequest request, HttpServletResponse response) {
        var cookies = Objects.requireNonNullElse(request.getCookies(), new jakarta.servlet.http.Cookie[0]);
        return Arrays.stream(cookies)
                .filter(cookie ->
                        DEVICE.equals(cookie.getName()) && cookie.getValue().length() <= 64)
                .map(jakarta.servlet.http.Cookie::getValue)
                .findFirst()
                .orElseGet(() -> marked(response));
    }

    private String marked(HttpServletResponse response) {
        var mark = Secret.random().text();
        var cookie = ResponseCookie.from(DEVICE, mark)
                .path("/check-in")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(platform.isSecure())
                .maxAge(java.time.Duration.ofDays(1))
                .build();
        response.addHeader("Set-Cookie", cookie.toString());
        return mark;
    }
}
