package org.assay.learning.calendar;

import org.assay.identity.IdentitySettings;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The address that somebody's calendar subscribes to.
@Controller
class FeedController {
    private final Feeds feeds;
    private final IdentitySettings platform;

    FeedController(Feeds feeds, IdentitySettings platform) {
        this.feeds = feeds;
        this.platform = platform;
    }

    @SignedIn
    @GetMapping("/calendar")
    Page show() {
        return page(null);
    }

    /// Shows the new address once; an older one is void from now on.
    @SignedIn
    @PostMapping("/calendar")
    Page create() {
        return page(
                platform.url("/calendar/" + feeds.make(CalendarController.me()).text() + ".ics"));
    }

    @SignedIn
    @PostMapping("/calendar/deletion")
    Redirect delete() {
        feeds.revoke(CalendarController.me());
        return Redirect.to("/calendar").saying("The address is void. Calendars that read it stop to change.");
    }

    private FeedPage page(@Nullable String address) {
        return new FeedPage(address, feeds.since(CalendarController.me()).orElse(null));
    }
}
