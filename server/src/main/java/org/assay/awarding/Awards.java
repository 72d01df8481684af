package org.assay.awarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All awards: an organization sees those it decides, a learner their own.
@Repository
@Transactional
public class Awards {
    private static final String COLUMNS = "id, organization_id, enrolment_id, learner_id, learner_name, entry_id,"
            + " entry_version, title, content_hash, results, overall, markers, decision, decided_at, decided_by,"
            + " version, participation, batch_id, batch_line, statement";
    private static final TypeReference<List<TaskResult>> RESULTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Awards(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// One step in an award's history.
    ///
    /// @param by who decided, or null for the rule
    public record Step(
            AwardDecision decision, Instant at, @Nullable PersonId by) {}

    public Award get(AwardId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such award."));
    }

    /// The award, where the organization that is acted for decides it. A learner sees their own award too, but whoever
    /// works for one organization decides nothing for another.
    public Award inOrganization(AwardId id) {
        var award = get(id);
        if (award.organization().equals(Acting.now().organization())) return award;
        throw Refusal.notFound("There is no such award.");
    }

    public Optional<Award> find(AwardId id) {
        return jdbc.sql("select " + COLUMNS + " from awarding.award where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /// Those of `ids` that the organization that is acted for granted, in no order.
    public List<Award> granted(Collection<AwardId> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from awarding.award where id = any(?) and state = 'GRANTED'")
                .param(ids.stream().map(AwardId::value).toArray(UUID[]::new))
                .query(this::row)
                .list()
                .stream()
                .filter(award -> award.organization().equals(Acting.now().organization()))
                .toList();
    }

    /// The award of an enrolment; empty until it is decided.
    public Optional<Award> of(EnrolmentId enrolment) {
        return jdbc.sql("select " + COLUMNS + " from awarding.award where enrolment_id = ?")
                .param(enrolment.value())
                .query(this::row)
                .optional();
    }

    /// Awards of one learner, newest first.
    public List<Award> of(PersonId learner) {
        return jdbc.sql("select " + COLUMNS + " from awarding.award where learner_id = ? order by decided_at desc, id")
                .param(learner.value())
                .query(this::row)
                .list();
    }

    /// An organization's awards: those that wait first, oldest of them on top; then the rest, newest on top.
    ///
    /// @param state `REFERRED`, `GRANTED`, `DECLINED`, or empty for all
    /// @param words part of the learner's name or the title, or empty for all
    /// @param rows at most so many
    public List<Award> list(OrganizationId organization, String state, String words, int rows) {
        return jdbc.sql("select " + COLUMNS + " from awarding.award where organization_id = :organization"
                        + " and (:state = '' or state = :state)"
                        + " and (strpos(lower(learner_name), lower(:words)) > 0"
                        + " or strpos(lower(title), lower(:words)) > 0)"
                        + " order by state = 'REFERRED' desc, case when state = 'REFERRED' then decided_at end,"
                        + " decided_at desc, id limit :rows")
                .param("organization", organization.value())
                .param("state", state)
                .param("words", words)
                .param("rows", rows)
                .query(this::row)
                .list();
    }

    /// An organization's awards that were decided before `at`, and at that time those with a smaller id: newest first.
    public List<Award> before(OrganizationId organization, Instant at, AwardId id, int rows) {
        return jdbc.sql("select " + COLUMNS + " from awarding.award"
                        + " where organization_id = ? and (decided_at, id) < (?, ?)"
                        + " order by decided_at desc, id desc limit ?")
                .params(organization.value(), at.atOffset(ZoneOffset.UTC), id.value(), rows)
                .query(this::row)
                .list();
    }

    /// What was decided in a time.
    public record Tally(int granted, int declined) {
        static final Tally NONE = new Tally(0, 0);

        /// Decisions of both kinds together.
        public Tally plus(Tally other) {
            return new Tally(granted + other.granted, declined + other.declined);
        }
    }

    /// What an organization decided for good, by entry; awards that wait are not counted.
    ///
    /// @param from inclusive
    /// @param to exclusive
    public Map<EntryId, Tally> tally(OrganizationId organization, Instant from, Instant to) {
        var tally = new HashMap<EntryId, Tally>();
        jdbc.sql("select entry_id, count(*) filter (where state = 'GRANTED'),"
                        + " count(*) filter (where state = 'DECLINED') from awarding.award"
                        + " where organization_id = ? and decided_at >= ? and decided_at < ? group by entry_id")
                .params(organization.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    tally.put(new EntryId(row.getObject(1, UUID.class)), new Tally(row.getInt(2), row.getInt(3)));
                });
        return tally;
    }

    /// When somebody was first granted an entry, and as whom.
    public record Holder(Instant since, String name) {}

    /// Who was granted an entry, in whichever version.
    public Map<PersonId, Holder> holders(OrganizationId organization, EntryId entry) {
        var holders = new HashMap<PersonId, Holder>();
        jdbc.sql("select distinct on (learner_id) learner_id, decided_at, learner_name from awarding.award"
                        + " where organization_id = ? and entry_id = ? and state = 'GRANTED'"
                        + " order by learner_id, decided_at")
                .params(organization.value(), entry.value())
                .query(row -> {
                    holders.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            new Holder(row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
                });
        return holders;
    }

    /// Whom an award is for.
    ///
    /// @param person with an account or, so far, with an address only
    public record Recipient(AwardId award, PersonId person, String name) {}

    /// Who was awarded by a table, in its order.
    public List<Recipient> recipients(BatchId batch) {
        return jdbc.sql(
                        "select id, learner_id, learner_name from awarding.award where batch_id = ? order by batch_line")
                .param(batch.value())
                .query((row, _) -> new Recipient(
                        new AwardId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .list();
    }

    /// Whether somebody was granted an entry, in whichever version.
    boolean isHeld(OrganizationId organization, EntryId entry, PersonId learner) {
        return jdbc.sql("select exists (select from awarding.award"
                        + " where organization_id = ? and entry_id = ? and learner_id = ? and state = 'GRANTED')")
                .params(organization.value(), entry.value(), learner.value())
                .query(Boolean.class)
                .single();
    }

    /// How many awards of an organization wait for a person.
    public int referred(OrganizationId organization) {
        return jdbc.sql("select count(*) from awarding.award where organization_id = ? and state = 'REFERRED'")
                .param(organization.value())
                .query(Integer.class)
                .single();
    }

    /// Every decision about an award, oldest first.
    public List<Step> history(AwardId id) {
        return jdbc.sql("select decision, decided_at, decided_by from awarding.decision where award_id = ?"
                        + " order by version")
                .param(id.value())
                .query((row, _) -> new Step(
                        json.readValue(row.getString("decision"), AwardDecision.class),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        person(row.getObject("decided_by", UUID.class))))
                .list();
    }

    /// Keeps a first decision. False where the enrolment, or the row of the batch, has an award already: nothing is
    /// then changed.
    boolean add(Award award) {
        var statement = award.statement();
        int added = jdbc.sql("insert into awarding.award (id, organization_id, enrolment_id, learner_id, learner_name,"
                        + " entry_id, entry_version, title, content_hash, results, overall, markers, state, decision,"
                        + " decided_at, decided_by, version, participation, batch_id, batch_line, statement)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?,"
                        + " cast(? as uuid[]), ?, cast(? as jsonb), ?, ?, ?, cast(? as jsonb), ?, ?, cast(? as jsonb))"
                        + " on conflict do nothing")
                .params(award.id().value(), award.organization().value())
                .param(award.enrolment() == null ? null : award.enrolment().value())
                .params(award.learner().value(), award.learnerName())
                .params(award.entry().entry().value(), award.entry().number(), award.title(), award.contentHash())
                .params(json.writeValueAsString(award.results()), award.overall())
                .param(award.markers().stream().map(PersonId::toString).toArray(String[]::new))
                .params(state(award.decision()), text(award.decision()), at(award))
                .param(award.decidedBy() == null ? null : award.decidedBy().value())
                .param(award.version())
                .param(award.participation() == null ? null : json.writeValueAsString(award.participation()))
                .param(statement == null ? null : statement.batch().value())
                .param(statement == null ? null : statement.line())
                .param(statement == null ? null : json.writeValueAsString(statement))
                .update();
        if (added == 1) addStep(award);
        return added == 1;
    }

    /// Keeps a further decision. False where somebody decided since: nothing is then changed.
    boolean save(Award award) {
        int changed = jdbc.sql(
                        "update awarding.award set state = ?, decision = cast(? as jsonb), decided_at = ?,"
                                + " decided_by = ?, version = ?, entry_version = ?, title = ?, content_hash = ? where id = ? and version = ?")
                .params(state(award.decision()), text(award.decision()), at(award))
                .param(award.decidedBy() == null ? null : award.decidedBy().value())
                .params(award.version(), award.entry().number(), award.title(), award.contentHash())
                .params(award.id().value(), award.version() - 1)
                .update();
        if (changed == 1) addStep(award);
        return changed == 1;
    }

    private void addStep(Award award) {
        jdbc.sql("insert into awarding.decision (award_id, version, organization_id, learner_id, decision, decided_at,"
                        + " decided_by) values (?, ?, ?, ?, cast(? as jsonb), ?, ?)")
                .params(
                        award.id().value(),
                        award.version(),
                        award.organization().value())
                .params(award.learner().value(), text(award.decision()), at(award))
                .param(award.decidedBy() == null ? null : award.decidedBy().value())
                .update();
    }

    static String state(AwardDecision decision) {
        return switch (decision) {
            case AwardDecision.Granted _ -> "GRANTED";
            case AwardDecision.Declined _ -> "DECLINED";
            case AwardDecision.Referred _ -> "REFERRED";
        };
    }

    private String text(AwardDecision decision) {
        return json.writerFor(AwardDecision.class).writeValueAsString(decision);
    }

    private static OffsetDateTime at(Award award) {
        return award.decidedAt().atOffset(ZoneOffset.UTC);
    }

    private Award row(ResultSet row, int number) throws SQLException {
        return new Award(
                new AwardId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                enrolment(row.getObject("enrolment_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                row.getString("learner_name"),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("entry_version")),
                row.getString("title"),
                row.getString("content_hash"),
                json.readValue(row.getString("results"), RESULTS),
                row.getBigDecimal("overall"),
                Arrays.stream((UUID[]) row.getArray("markers").getArray())
                        .map(PersonId::new)
                        .toList(),
                json.readValue(row.getString("decision"), AwardDecision.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                person(row.getObject("decided_by", UUID.class)),
                row.getInt("version"),
                participation(row.getString("participation")),
                statement(row.getString("statement")));
    }

    private @Nullable Participation participation(@Nullable String text) {
        return text == null ? null : json.readValue(text, Participation.class);
    }

    private @Nullable Statement statement(@Nullable String text) {
        return text == null ? null : json.readValue(text, Statement.class);
    }

    private static @Nullable EnrolmentId enrolment(@Nullable UUID id) {
        return id == null ? null : new EnrolmentId(id);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
