package org.assay.identity.signon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.identity.Wrapping;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Where organizations let their people sign on.
@Repository
@Transactional
class SignOns {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Wrapping wrapping;
    private final AuditLog audit;
    private final Clock clock;

    SignOns(JdbcClient jdbc, Tenancy tenancy, Wrapping wrapping, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.wrapping = wrapping;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<SignOn> find(OrganizationId organization) {
        return tenancy.as(
                Acting.organization(organization),
                () -> jdbc.sql("select s.issuer, s.client_id, s.domains, s.role, exists (select 1"
                                + " from identity.sign_on_offer o where o.organization_id = s.organization_id) as offered"
                                + " from identity.sign_on s where s.organization_id = ?")
                        .param(organization.value())
                        .query((row, _) -> new SignOn(
                                organization,
                                URI.create(row.getString("issuer")),
                                row.getString("client_id"),
                                List.of((String[]) row.getArray("domains").getArray()),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("offered")))
                        .optional());
    }

    /// The secret that the provider gave us, for the back channel alone.
    String secret(OrganizationId organization) {
        var wrapped = tenancy.as(
                Acting.organization(organization),
                () -> jdbc.sql("select secret from identity.sign_on where organization_id = ?")
                        .param(organization.value())
                        .query((row, _) -> row.getBytes(1))
                        .single());
        return new String(wrapping.unwrap(wrapped, owner(organization)), StandardCharsets.UTF_8);
    }

    /// Saves; people can sign on once it is offered. Without a secret the one that is kept stays.
    void save(SignOn signOn, @Nullable String secret) {
        var organization = signOn.organization();
        var kept = secret == null ? secret(organization) : secret;
        jdbc.sql("insert into identity.sign_on (organization_id, issuer, client_id, secret, domains, role, changed_by,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (organization_id) do update set"
                        + " issuer = excluded.issuer, client_id = excluded.client_id, secret = excluded.secret,"
                        + " domains = excluded.domains, role = excluded.role, changed_by = excluded.changed_by,"
                        + " changed_at = excluded.changed_at")
                .params(organization.value(), signOn.issuer().toString(), signOn.clientId())
                .param(wrapping.wrap(kept.getBytes(StandardCharsets.UTF_8), owner(organization)))
                .param(signOn.domains().toArray(String[]::new))
                .param(signOn.role().name())
                .param(Acting.now().by().map(PersonId::value).orElse(null))
                .param(now())
                .update();
        var details = Map.of("issuer", signOn.issuer(), "domains", signOn.domains(), "role", signOn.role());
        audit.record(organization, "changed sign-on", organization, details);
    }

    /// Offers it on the sign-in page. Harmless when repeated.
    void offer(OrganizationId organization) {
        jdbc.sql("insert into identity.sign_on_offer (organization_id) values (?) on conflict do nothing")
                .param(organization.value())
                .update();
        audit.record(organization, "offered sign-on", organization, Map.of());
    }

    /// Nobody signs on from now on; what is set and who is linked stays. Harmless when repeated.
    void withdraw(OrganizationId organization) {
        jdbc.sql("delete from identity.sign_on_offer where organization_id = ?")
                .param(organization.value())
                .update();
        audit.record(organization, "stopped sign-on", organization, Map.of());
    }

    /// Forgets provider and secret; accounts stay, and so does every other way in.
    void remove(OrganizationId organization) {
        jdbc.sql("delete from identity.sign_on_offer where organization_id = ?")
                .param(organization.value())
                .update();
        jdbc.sql("delete from identity.sign_on where organization_id = ?")
                .param(organization.value())
                .update();
        audit.record(organization, "removed sign-on", organization, Map.of());
    }

    /// Notes for the organization that somebody was not let in, and why; not who.
    void refused(OrganizationId organization, String why) {
        tenancy.as(
                Acting.organization(organization),
                () -> audit.record(organization, "refused sign-on", organization, Map.of("why", why)));
    }

    private static String owner(OrganizationId organization) {
        return "sign-on " + organization;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
