package org.assay.notices.credentials;

import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.CredentialReinstated;
import org.assay.issuing.CredentialRevoked;
import org.assay.issuing.CredentialSuspended;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.hearings.HearingClosed;
import org.assay.issuing.hearings.ReplyReceived;
import org.assay.issuing.renewals.RenewalDecided;
import org.assay.issuing.renewals.RenewalRequested;
import org.assay.issuing.successions.CredentialSuperseded;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.notices.Telling;
import org.assay.web.Dates;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells holders what happened to a credential of theirs, and staff what waits for their decision. Told twice, each is
/// said once. Reasons stand on the page that the notice leads to, not in mail.
@Component
class CredentialNotices {
    private final Telling telling;
    private final Credentials credentials;
    private final Memberships memberships;
    private final Tenancy tenancy;

    CredentialNotices(Telling telling, Credentials credentials, Memberships memberships, Tenancy tenancy) {
        this.telling = telling;
        this.credentials = credentials;
        this.memberships = memberships;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(CredentialSuspended event) {
        var issued = get(event.organization(), event.credential());
        var suspension = issued.suspension();
        if (suspension == null) return; // reinstated or revoked meanwhile, which is told by itself
        var key = "suspended " + issued.id() + " " + suspension.number();
        var until = suspension.replyUntil();
        if (until == null) {
            tell(issued, key, "“{0}” is suspended for now", issued.title());
        } else {
            tell(issued, key, "“{0}” is suspended; you can reply until {1}", issued.title(), Dates.day(until));
        }
    }

    @ApplicationModuleListener
    void on(CredentialReinstated event) {
        var issued = get(event.organization(), event.credential());
        tell(issued, "reinstated " + issued.id() + " " + event.number(), "“{0}” holds again", issued.title());
    }

    @ApplicationModuleListener
    void on(CredentialRevoked event) {
        var issued = get(event.organization(), event.credential());
        tell(issued, "revoked " + issued.id(), "“{0}” was revoked", issued.title());
    }

    @ApplicationModuleListener
    void on(CredentialSuperseded event) {
        var issued = get(event.organization(), event.former());
        tell(issued, "superseded " + issued.id(), "A newer credential takes the place of “{0}”", issued.title());
    }

    @ApplicationModuleListener
    void on(ReplyReceived event) {
        var issued = get(event.organization(), event.credential());
        tellStaff(issued, "reply " + issued.id() + " " + event.number(), "{0} replied to the suspension of “{1}”");
    }

    @ApplicationModuleListener
    void on(HearingClosed event) {
        var issued = get(event.organization(), event.credential());
        var key = "time to reply " + issued.id() + " " + event.number();
        tellStaff(issued, key, "{0} had time to reply about “{1}”: decide now");
        tell(issued, key, "The time to reply about “{0}” is over; a person decides", issued.title());
    }

    @ApplicationModuleListener
    void on(RenewalRequested event) {
        var issued = get(event.organization(), event.credential());
        tellStaff(issued, "renewal " + event.request(), "{0} asks to renew “{1}”");
    }

    @ApplicationModuleListener
    void on(RenewalDecided event) {
        if (event.isGranted()) return; // the newer credential is told by itself
        var issued = get(event.organization(), event.credential());
        tell(issued, "renewal " + event.request(), "Your request to renew “{0}” was declined", issued.title());
    }

    private void tell(IssuedCredential issued, String key, String says, String... values) {
        var link = "/credentials/" + issued.id();
        telling.tell(Notice.of(issued.learner(), key, Reason.CREDENTIAL, link, says, values)
                .by(issued.organization()));
    }

    private void tellStaff(IssuedCredential issued, String key, String says) {
        var staff =
                tenancy.as(Acting.organization(issued.organization()), () -> memberships.staff(issued.organization()));
        staff.forEach((person, roles) -> {
            if (!roles.contains(Role.ISSUER)) return;
            telling.tell(Notice.of(
                            person,
                            key,
                            Reason.STAFF,
                            "/issued/" + issued.id(),
                            says,
                            issued.learnerName(),
                            issued.title())
                    .by(issued.organization()));
        });
    }

    private IssuedCredential get(OrganizationId organization, CredentialId id) {
        return tenancy.as(Acting.organization(organization), () -> credentials.get(id));
    }
}
