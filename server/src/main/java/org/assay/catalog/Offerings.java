package org.assay.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.elements.Price;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Chances to earn something: while it is prepared its organization alone sees one; from its opening on, anybody does.
@Repository
@Transactional
public class Offerings {
    private static final String SELECT =
            "select f.id, f.organization_id, f.entry_id, f.number, o.opened_at, c.closed_at, t.*"
                    + " from catalog.offering f"
                    + " left join catalog.opening o on o.offering_id = f.id"
                    + " left join catalog.closing c on c.offering_id = f.id"
                    + " left join lateral (select offering_id as told, name, mode, starts_at, ends_at, enrol_from,"
                    + " enrol_until, zone, place, is_online, language, seats, price_minor, currency, pace_weeks, terms,"
                    + " pilot_cap, goes_on_if from catalog.offering_facts x where x.offering_id = f.id) t on true";

    private static final String INSERT_FACTS = """
            insert into catalog.offering_facts
                (offering_id, organization_id, name, mode, starts_at, ends_at, enrol_from, enrol_until, zone, place,
                 is_online, language, seats, price_minor, currency, pace_weeks, terms, pilot_cap, goes_on_if, version,
                 changed_by, changed_at)
            values (:offering, :organization, :name, :mode, :starts, :ends, :from, :until, :zone, :place,
                    :online, :language, :seats, :minor, :currency, :pace, :terms, :cap, :goes, :version + 1, :by, :at)
            on conflict do nothing
            """;
    private static final String UPDATE_FACTS = """
            update catalog.offering_facts
               set name = :name, mode = :mode, starts_at = :starts, ends_at = :ends, enrol_from = :from,
                   enrol_until = :until, zone = :zone, place = :place, is_online = :online, language = :language,
                   seats = :seats, price_minor = :minor, currency = :currency, pace_weeks = :pace, terms = :terms,
                   pilot_cap = :cap, goes_on_if = :goes, version = version + 1, changed_by = :by, changed_at = :at
             where offering_id = :offering and organization_id = :organization and version = :version
            """;

    private final JdbcClient jdbc;

    Offerings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Offering get(OfferingId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such offering."));
    }

    public Optional<Offering> find(OfferingId id) {
        return jdbc.sql(SELECT + " where f.id = ?")
                .param(id.value())
                .query(Offerings::row)
                .optional();
    }

    /// Those of one version, newest first.
    public List<Offering> list(EntryVersion version) {
        return jdbc.sql(SELECT + " where f.entry_id = ? and f.number = ? order by f.planned_at desc, f.id")
                .params(version.entry().value(), version.number())
                .query(Offerings::row)
                .list();
    }

    /// Those of every version of an entry, newest first.
    public List<Offering> list(EntryId entry) {
        return jdbc.sql(SELECT + " where f.entry_id = ? order by f.planned_at desc, f.id")
                .param(entry.value())
                .query(Offerings::row)
                .list();
    }

    /// Those of an organization that nobody opened yet, newest first, at most 50.
    public List<Offering> preparing(OrganizationId organization) {
        return jdbc.sql(SELECT + " where f.id in (select n.id from catalog.offering n where n.organization_id = ?"
                        + " and not exists (select from catalog.opening p where p.offering_id = n.id)"
                        + " order by n.planned_at desc, n.id limit 50) order by f.planned_at desc, f.id")
                .param(organization.value())
                .query(Offerings::row)
                .list();
    }

    /// Whether an organization has one that takes people now.
    public boolean hasOpen(OrganizationId organization) {
        return jdbc.sql("select exists (select from catalog.opening o"
                        + " left join catalog.closing c on c.offering_id = o.offering_id"
                        + " where o.organization_id = ? and c.closed_at is null)")
                .param(organization.value())
                .query(Boolean.class)
                .single();
    }

    void add(Offering offering, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.offering (id, organization_id, entry_id, number, planned_by, planned_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(offering.id().value(), offering.organization().value())
                .params(offering.entry().entry().value(), offering.entry().number())
                .params(by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which saving of an offering's facts is the latest; 0 where nothing was ever said.
    public int factsVersion(OfferingId id) {
        return jdbc.sql("select version from catalog.offering_facts where offering_id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Says what holds of an offering where nobody said anything since `version`; false where somebody did.
    boolean tell(Offering offering, int version, PersonId by, Instant at) {
        var facts = offering.facts();
        var pilot = facts.pilot();
        var price = facts.price();
        var into = version == 0 ? INSERT_FACTS : UPDATE_FACTS;
        return jdbc.sql(into)
                        .param("offering", offering.id().value())
                        .param("organization", offering.organization().value())
                        .param("name", facts.name())
                        .param("mode", facts.mode().name())
                        .param("starts", utc(facts.startsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ends", utc(facts.endsAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("from", utc(facts.enrolFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("until", utc(facts.enrolUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("zone", facts.zone().getId())
                        .param("place", facts.place())
                        .param("online", facts.isOnline())
                        .param("language", facts.language())
                        .param("seats", facts.seats(), Types.INTEGER)
                        .param("minor", price == null ? null : price.minor(), Types.BIGINT)
                        .param("currency", price == null ? null : price.currency(), Types.VARCHAR)
                        .param("pace", facts.paceWeeks(), Types.INTEGER)
                        .param("terms", facts.terms())
                        .param("cap", pilot == null ? null : pilot.cap(), Types.INTEGER)
                        .param("goes", pilot == null ? "" : pilot.goesOnIf())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// False where it was open before.
    boolean opened(Offering offering, PersonId by, Instant at) {
        return jdbc.sql("insert into catalog.opening (offering_id, organization_id, opened_by, opened_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(offering.id().value(), offering.organization().value())
                        .params(by.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False where it was closed before.
    boolean closed(Offering offering, PersonId by, Instant at) {
        return jdbc.sql("insert into catalog.closing (offering_id, organization_id, closed_by, closed_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(offering.id().value(), offering.organization().value())
                        .params(by.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void filled(Offering offering, String task, Instant at) {
        jdbc.sql("insert into catalog.filled_task (offering_id, organization_id, task, filled_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(offering.id().value(), offering.organization().value(), task, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ids of the tasks that are filled.
    Set<String> filled(OfferingId offering) {
        return jdbc
                .sql("select task from catalog.filled_task where offering_id = ?")
                .param(offering.value())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Offering row(ResultSet row, int number) throws SQLException {
        return new Offering(
                new OfferingId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("number")),
                instant(row.getObject("opened_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getObject("told") == null ? Offering.Facts.SELF_PACED : facts(row));
    }

    private static Offering.Facts facts(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var cap = row.getObject("pilot_cap", Integer.class);
        return new Offering.Facts(
                row.getString("name"),
                Offering.Mode.valueOf(row.getString("mode")),
                instant(row.getObject("starts_at", OffsetDateTime.class)),
                instant(row.getObject("ends_at", OffsetDateTime.class)),
                instant(row.getObject("enrol_from", OffsetDateTime.class)),
                instant(row.getObject("enrol_until", OffsetDateTime.class)),
                ZoneId.of(row.getString("zone")),
                row.getString("place"),
                row.getBoolean("is_online"),
                row.getString("language"),
                row.getObject("seats", Integer.class),
                currency == null ? null : new Price(row.getLong("price_minor"), currency),
                row.getObject("pace_weeks", Integer.class),
                row.getString("terms"),
                cap == null ? null : new Offering.Pilot(cap, row.getString("goes_on_if")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
