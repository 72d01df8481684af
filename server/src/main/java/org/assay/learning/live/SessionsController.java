package org.assay.learning.live;

import java.time.Clock;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The live sessions of an offering, for staff.
@Controller("liveSessionsController")
class SessionsController {
    private final LiveSessions sessions;
    private final Convening convening;
    private final Presenters presenters;
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Clock clock;

    SessionsController(
            LiveSessions sessions,
            Convening convening,
            Presenters presenters,
            Offerings offerings,
            PublishedEntries entries,
            Clock clock) {
        this.sessions = sessions;
        this.convening = convening;
        this.presenters = presenters;
        this.offerings = offerings;
        this.entries = entries;
        this.clock = clock;
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/live")
    Page index(@PathVariable OfferingId offering) {
        var own = own(offering);
        var found = sessions.in(offering);
        var names = presenters.names(found);
        var rows = found.stream()
                .map(each -> new SessionsPage.Row(
                        each, each.presenter() == null ? null : names.get(each.presenter()), clock.instant()))
                .toList();
        return new SessionsPage(offering, title(own), rows);
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/offerings/{offering}/live/new")
    Page create(@PathVariable OfferingId offering, @RequestParam(required = false) @Nullable String makeUpFor) {
        var zone = own(offering).facts().zone();
        return page(offering, null, SessionForm.empty(zone, makeUpFor), new FormErrors());
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/offerings/{offering}/live")
    Object create(@PathVariable OfferingId offering, SessionForm form) {
        own(offering);
        var errors = form.check(presenters.options().keySet());
        if (!errors.isEmpty()) return page(offering, null, form, errors);
        var spans = form.recurrence().spans();
        var missed = form.makeUpRead();
        if (missed != null) convening.makeUp(missed, form.details(), spans.getFirst());
        else convening.plan(offering, form.details(), spans);
        var notice = spans.size() == 1 ? "Planned the session." : "Planned %d sessions.".formatted(spans.size());
        return Redirect.to("/offerings/" + offering + "/live").saying(notice);
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @GetMapping("/live/{session}/edit")
    Page edit(@PathVariable LiveSessionId session) {
        var found = convening.own(session);
        return page(found.offering(), session, SessionForm.from(found), new FormErrors());
    }

    @Allows({Permission.TEACH, Permission.AUTHOR_ENTRIES})
    @PostMapping("/live/{session}")
    Object update(@PathVariable LiveSessionId session, SessionForm form) {
        var found = convening.own(session);
        var errors = form.check(presenters.options().keySet());
        if (!errors.isEmpty()) return page(found.offering(), session, form, errors);
        convening.change(
                session,
                form.sequenceRead(),
                form.details(),
                form.recurrence().spans().getFirst());
        return Redirect.to("/live/" + session)
                .saying("Changed. Those who take part are told if the time or place is new.");
    }

    private Page page(OfferingId offering, @Nullable LiveSessionId session, SessionForm form, FormErrors errors) {
        var missed = form.makeUpRead();
        return new SessionEditPage(
                offering,
                session,
                title(own(offering)),
                missed == null ? null : convening.own(missed).title(),
                presenters.options(),
                form,
                errors);
    }

    private Offering own(OfferingId id) {
        var offering = offerings.get(id);
        if (offering.organization().equals(Acting.now().organization())) return offering;
        throw Refusal.notFound("There is no such offering.");
    }

    private String title(Offering offering) {
        return entries.get(offering.entry()).definition().title();
    }
}
