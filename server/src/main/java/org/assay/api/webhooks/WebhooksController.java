package org.assay.api.webhooks;

import java.util.Arrays;
import org.assay.api.Own;
import org.assay.api.feed.Happening;
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

/// Administrators set up webhooks and see what was told.
@Controller
class WebhooksController {
    private static final int ROWS = 50;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Listening listening;

    WebhooksController(Endpoints endpoints, Deliveries deliveries, Listening listening) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.listening = listening;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/webhooks")
    Page index() {
        return page(null, everything(), new FormErrors());
    }

    /// The answer shows the secret, so it is the page itself and not a redirect: nothing keeps the text on the way.
    @Allows(Permission.ADMINISTER)
    @PostMapping("/webhooks")
    Object create(EndpointForm form) {
        var errors = listening.check(form);
        if (!errors.isEmpty()) return page(null, form, errors);
        return page(listening.make(form), everything(), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/webhooks/{webhook}")
    Page show(@PathVariable EndpointId webhook, @RequestParam(defaultValue = "0") long before) {
        return page(endpoints.get(Own.organization(), webhook), null, before);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/webhooks/{webhook}/secret")
    Object createSecret(@PathVariable EndpointId webhook) {
        var made = listening.rotate(webhook);
        return page(made.endpoint(), made.secret(), 0);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/webhooks/{webhook}/activation")
    Redirect createActivation(@PathVariable EndpointId webhook) {
        int again = listening.enable(webhook);
        return Redirect.to("/webhooks/" + webhook)
                .saying(again == 0 ? "Enabled." : "Enabled. %d messages are sent again.".formatted(again));
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/webhooks/{webhook}/deliveries/{event}/replay")
    Redirect createReplay(@PathVariable EndpointId webhook, @PathVariable long event) {
        listening.replay(webhook, event);
        return Redirect.to("/webhooks/" + webhook).saying("It is sent again within seconds.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/webhooks/{webhook}/removal")
    Redirect createRemoval(@PathVariable EndpointId webhook) {
        listening.remove(webhook);
        return Redirect.to("/webhooks").saying("Removed. The feed still has every event.");
    }

    private Page page(Endpoints.@Nullable Made made, EndpointForm form, FormErrors errors) {
        return new WebhooksPage(endpoints.list(Own.organization()), made, form, errors);
    }

    private Page page(Endpoint endpoint, @Nullable String secret, long before) {
        var found = deliveries.list(endpoint.id(), before <= 0 ? Long.MAX_VALUE : before, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var older = found.size() > ROWS ? shown.getLast().event() : null;
        return new DeliveriesPage(endpoint, shown, secret, older);
    }

    private static EndpointForm everything() {
        return new EndpointForm(
                null,
                Arrays.stream(Happening.Type.values()).map(Happening.Type::word).toList());
    }
}
