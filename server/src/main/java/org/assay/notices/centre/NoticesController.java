package org.assay.notices.centre;

import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.notices.Notices;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Somebody's own notices.
@Controller
class NoticesController {
    private static final int ROWS = 30;
    private final Notices notices;
    private final Surroundings surroundings;

    NoticesController(Notices notices, Surroundings surroundings) {
        this.notices = notices;
        this.surroundings = surroundings;
    }

    @SignedIn
    @GetMapping("/notices")
    Page index(@RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable UUID before) {
        var visitor = surroundings.visitor().orElseThrow();
        var unread = show.equals("unread");
        var found = notices.list(new PersonId(visitor.person()), before, unread, ROWS);
        return new NoticesPage(
                found,
                unread,
                visitor.isStaff(),
                found.size() < ROWS ? null : found.getLast().id());
    }

    /// Marks it as read and goes to what it is about.
    @SignedIn
    @PostMapping("/notices/{notice}/reading")
    Redirect update(@PathVariable UUID notice) {
        return Redirect.to(notices.read(person(), notice).link());
    }

    @SignedIn
    @PostMapping("/notices/reading")
    Redirect updateAll() {
        notices.readAll(person());
        return Redirect.to("/notices").saying("Everything is marked as read.");
    }

    private PersonId person() {
        return new PersonId(surroundings.visitor().map(Visitor::person).orElseThrow());
    }
}
