package org.assay.identity.licences;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.assay.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks for licences where an organization demands them. An expired licence is no licence.
@Service
@Transactional
public class Licences {
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Tenancy tenancy;
    private final Clock clock;

    Licences(JdbcClient jdbc, AuditLog audit, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Refuses whoever lacks a licence that the organization demands, with the way to earn it. Harmless where none is.
    public void require(OrganizationId organization, PersonId person, LicenceKind kind) {
        var demand = demand(organization, kind).orElse(null);
        if (demand == null || holds(organization, person, demand)) return;
        var ended = ended(organization, person, demand);
        var why = ended == null
                ? "To %s here you need the licence “%s”.".formatted(kind.act(), demand.title())
                : "Your licence “%s” ended on %s. Earn it again to %s."
                        .formatted(demand.title(), Dates.day(ended), kind.act());
        throw Refusal.forbidden(why).leadingTo("See how to earn it", demand.path());
    }

    /// Whether somebody may do this here: there is no demand, or they hold what it names.
    public boolean allows(OrganizationId organization, PersonId person, LicenceKind kind) {
        return demand(organization, kind)
                .map(demand -> holds(organization, person, demand))
                .orElse(true);
    }

    public Optional<Demand> demand(OrganizationId organization, LicenceKind kind) {
        return demands(organization).stream()
                .filter(demand -> demand.kind() == kind)
                .findFirst();
    }

    /// At most one of each kind.
    public List<Demand> demands(OrganizationId organization) {
        return tenancy.as(
                own(organization),
                () -> jdbc.sql("select kind, entry_id, title, path"
                                + " from identity.licence_demand where organization_id = ? order by kind")
                        .param(organization.value())
                        .query((row, _) -> new Demand(
                                LicenceKind.valueOf(row.getString("kind")),
                                row.getObject("entry_id", UUID.class),
                                row.getString("title"),
                                row.getString("path")))
                        .list());
    }

    /// From now on this licence is wanted; the one that was wanted before is not any more.
    public void demand(OrganizationId organization, Demand demand) {
        jdbc.sql("insert into identity.licence_demand (organization_id, kind, entry_id, title, path, demanded_by,"
                        + " demanded_at) values (?, ?, ?, ?, ?, ?, ?) on conflict (organization_id, kind) do update"
                        + " set entry_id = excluded.entry_id, title = excluded.title, path = excluded.path,"
                        + " demanded_by = excluded.demanded_by, demanded_at = excluded.demanded_at")
                .params(organization.value(), demand.kind().name(), demand.entry(), demand.title(), demand.path())
                .param(Acting.now().by().map(PersonId::value).orElse(null))
                .param(now())
                .update();
        audit.record(
                organization,
                "demanded licence",
                demand.entry(),
                Map.of("kind", demand.kind(), "title", demand.title()));
    }

    /// From now on no licence of this kind is wanted.
    public void release(OrganizationId organization, LicenceKind kind) {
        int gone = jdbc.sql("delete from identity.licence_demand where organization_id = ? and kind = ?")
                .params(organization.value(), kind.name())
                .update();
        if (gone > 0) audit.record(organization, "released licence", organization, Map.of("kind", kind));
    }

    /// How many people hold an entry's credential now, as a licence would be judged.
    public int holders(OrganizationId organization, UUID entry) {
        return jdbc.sql("select count(distinct person_id) from identity.licence where organization_id = ?"
                        + " and entry_id = ? and withdrawn_at is null and (valid_until is null or valid_until > ?)")
                .params(organization.value(), entry, now())
                .query(Integer.class)
                .single();
    }

    /// A licence that was given by hand and holds.
    public record Grant(UUID id, PersonId person, UUID entry, String reason, Instant at) {}

    /// Gives somebody the licence that is demanded without its course, for ever. Refuses where they hold it.
    ///
    /// @param reason 1 to 500 characters; it stands in the audit log too
    public void grant(PersonId by, OrganizationId organization, PersonId person, Demand demand, String reason) {
        if (holds(organization, person, demand)) {
            throw Refusal.conflict("They hold the licence “%s” already.".formatted(demand.title()));
        }
        jdbc.sql("insert into identity.licence (credential_id, organization_id, person_id, entry_id, earned_at,"
                        + " granted_by, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), organization.value(), person.value(), demand.entry(), now())
                .params(by.value(), reason)
                .update();
        audit.record(
                organization,
                "granted licence",
                person,
                Map.of("kind", demand.kind(), "title", demand.title(), "reason", reason));
    }

    /// Those that were given by hand and hold, newest first, at most 200.
    public List<Grant> grants(OrganizationId organization) {
        return jdbc.sql("select credential_id, person_id, entry_id, reason, earned_at from identity.licence"
                        + " where organization_id = ? and granted_by is not null and withdrawn_at is null"
                        + " order by earned_at desc, credential_id limit 200")
                .param(organization.value())
                .query((row, _) -> new Grant(
                        row.getObject("credential_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("entry_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("earned_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Takes back what was given by hand. Refuses what is no such grant, or was taken back already.
    public void takeBack(OrganizationId organization, UUID grant) {
        int taken = jdbc.sql("update identity.licence set withdrawn_at = ? where organization_id = ?"
                        + " and credential_id = ? and granted_by is not null and withdrawn_at is null")
                .params(now(), organization.value(), grant)
                .update();
        if (taken == 0) throw Refusal.notFound("There is no such licence that was given by hand.");
        audit.record(organization, "took back licence", grant, Map.of());
    }

    /// Notes that a credential was issued. Harmless when repeated; one that was withdrawn holds again.
    public void earned(Licence licence) {
        tenancy.as(own(licence.organization()), () -> {
            jdbc.sql("insert into identity.licence (credential_id, organization_id, person_id, entry_id, earned_at,"
                            + " valid_until) values (?, ?, ?, ?, ?, ?)"
                            + " on conflict (credential_id) do update set withdrawn_at = null")
                    .params(licence.credential(), licence.organization().value())
                    .params(licence.person().value(), licence.entry())
                    .param(licence.earnedAt().atOffset(ZoneOffset.UTC))
                    .param(
                            licence.validUntil() == null
                                    ? null
                                    : licence.validUntil().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /// Notes that a credential no longer holds, for ever or for now. Harmless when repeated.
    public void withdrawn(OrganizationId organization, UUID credential) {
        tenancy.as(own(organization), () -> {
            jdbc.sql("update identity.licence set withdrawn_at = ? where credential_id = ? and withdrawn_at is null")
                    .params(now(), credential)
                    .update();
        });
    }

    private boolean holds(OrganizationId organization, PersonId person, Demand demand) {
        return tenancy.as(
                own(organization),
                () -> jdbc.sql("select exists (select 1 from identity.licence"
                                + " where organization_id = ? and person_id = ? and entry_id = ? and withdrawn_at is null"
                                + " and (valid_until is null or valid_until > ?))")
                        .params(organization.value(), person.value(), demand.entry(), now())
                        .query(Boolean.class)
                        .single());
    }

    /// When the newest licence that somebody had ran out; null where they never had one or it was withdrawn.
    private @Nullable Instant ended(OrganizationId organization, PersonId person, Demand demand) {
        return tenancy.as(
                own(organization),
                () -> jdbc.sql("select valid_until from identity.licence"
                                + " where organization_id = ? and person_id = ? and entry_id = ? and withdrawn_at is null"
                                + " and valid_until <= ? order by valid_until desc limit 1")
                        .params(organization.value(), person.value(), demand.entry(), now())
                        .query((row, _) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .optional()
                        .orElse(null));
    }

    private static Acting own(OrganizationId organization) {
        return new Acting(organization, Acting.now().person(), null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
