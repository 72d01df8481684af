package org.assay.identity.signon;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which subject of which issuer has which account here, for each organization apart.
@Repository
@Transactional
class SignOnLinks {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Clock clock;

    SignOnLinks(JdbcClient jdbc, Tenancy tenancy, Memberships memberships, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /// By name of the organization.
    List<SignOnLinksPage.Way> of(PersonId person) {
        return jdbc.sql("select o.slug, o.name, l.linked_at, l.used_at from identity.sign_on_link l"
                        + " join identity.organization o on o.id = l.organization_id where l.person_id = ?"
                        + " order by o.name, l.linked_at limit 50")
                .param(person.value())
                .query((row, _) -> new SignOnLinksPage.Way(
                        row.getString("slug"),
                        row.getString("name"),
                        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Whose account a subject of this issuer is linked to; from now on used.
    Optional<PersonId> use(SignOn signOn, String subject) {
        return tenancy.as(
                Acting.organization(signOn.organization()),
                () -> jdbc.sql("update identity.sign_on_link set used_at = ?"
                                + " where organization_id = ? and issuer = ? and subject = ? returning person_id")
                        .params(
                                now(),
                                signOn.organization().value(),
                                signOn.issuer().toString(),
                                subject)
                        .query((row, _) -> new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                        .optional());
    }

    /// Links a subject to an account, once, and gives that person the role that a first sign-on brings; false where it
    /// is linked already, to whomever.
    ///
    /// @param how for the organization's audit log
    boolean add(SignOn signOn, String subject, PersonId person, String how) {
        var organization = signOn.organization();
        return tenancy.as(new Acting(organization, person, null), () -> {
            int added = jdbc.sql("insert into identity.sign_on_link (organization_id, issuer, subject, person_id,"
                            + " linked_at, used_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(organization.value(), signOn.issuer().toString(), subject, person.value(), now(), now())
                    .update();
            if (added == 0) return false;
            memberships.grant(organization, person, signOn.role(), null);
            audit.record(organization, "linked sign-on", person, Map.of("how", how, "role", signOn.role()));
            return true;
        });
    }

    /// Ends this way in; roles stay. Harmless when repeated.
    void remove(OrganizationId organization, PersonId person) {
        tenancy.as(new Acting(organization, person, null), () -> {
            int removed = jdbc.sql("delete from identity.sign_on_link where organization_id = ? and person_id = ?")
                    .params(organization.value(), person.value())
                    .update();
            if (removed > 0) audit.record(organization, "unlinked sign-on", person, Map.of());
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
