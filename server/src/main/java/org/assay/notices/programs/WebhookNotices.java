package org.assay.notices.programs;

import org.assay.api.webhooks.WebhookDisabled;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Administrators hear of a webhook that is told nothing more. Told twice, each hears once.
@Component
class WebhookNotices {
    private final Telling telling;
    private final Memberships memberships;
    private final Tenancy tenancy;

    WebhookNotices(Telling telling, Memberships memberships, Tenancy tenancy) {
        this.telling = telling;
        this.memberships = memberships;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(WebhookDisabled event) {
        tenancy.as(
                Acting.organization(event.organization()),
                () -> memberships.staff(event.organization()).forEach((person, roles) -> {
                    if (!roles.contains(Role.ADMINISTRATOR)) return;
                    var key = "webhook %s %s".formatted(event.endpoint(), event.at());
                    var says = "The webhook at {0} took nothing for too long and is disabled";
                    var link = "/webhooks/" + event.endpoint();
                    telling.tell(Notice.of(person, key, Reason.STAFF, link, says, event.host())
                            .by(event.organization()));
                }));
    }
}
