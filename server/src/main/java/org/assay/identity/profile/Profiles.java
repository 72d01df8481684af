package org.assay.identity.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What organizations say of themselves; anybody may read it, each may change only its own.
@Repository
@Transactional
public class Profiles {
    /// So many accreditations an organization may list.
    private static final int MOST = 50;

    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient jdbc;
    private final Clock clock;

    Profiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public About about(OrganizationId id) {
        return jdbc.sql("select profile from identity.organization where id = ?")
                .param(id.value())
                .query((row, _) -> read(row.getString(1)))
                .optional()
                .orElse(About.NOTHING);
    }

    public Manner manner(OrganizationId id) {
        return jdbc.sql("select languages, zone, two_modalities from identity.organization where id = ?")
                .param(id.value())
                .query((row, _) -> new Manner(
                        Arrays.asList((String[]) row.getArray(1).getArray()),
                        ZoneId.of(row.getString(2)),
                        row.getBoolean(3)))
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such organization."));
    }

    /// In the order in which they were added, at most 50.
    public List<Accreditation> accreditations(OrganizationId id) {
        return jdbc.sql("select id, body, scope, reference, valid_from, valid_until from identity.accreditation"
                        + " where organization_id = ? order by added_at, id limit " + MOST)
                .param(id.value())
                .query(Profiles::accreditation)
                .list();
    }

    void save(OrganizationId id, About about, Manner manner) {
        jdbc.sql("update identity.organization set profile = ?::jsonb, languages = ?, zone = ?, two_modalities = ?,"
                        + " version = version + 1"
                        + " where id = ?")
                .param(write(about))
                .param(manner.languages().toArray(String[]::new))
                .params(manner.zone().getId(), manner.needsTwoModalities(), id.value())
                .update();
    }

    /// By which clock it lives from now on.
    public void move(OrganizationId id, ZoneId zone) {
        jdbc.sql("update identity.organization set zone = ?, version = version + 1 where id = ?")
                .params(zone.getId(), id.value())
                .update();
    }

    public void add(OrganizationId id, Accreditation accreditation) {
        if (accreditations(id).size() >= MOST)
            throw Refusal.conflict("50 accreditations are listed. Remove one first.");
        jdbc.sql("insert into identity.accreditation (id, organization_id, body, scope, reference, valid_from,"
                        + " valid_until, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(accreditation.id(), id.value(), accreditation.body(), accreditation.scope())
                .param(accreditation.reference())
                .param(accreditation.validFrom())
                .param(accreditation.validUntil())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where there is none of this organization.
    boolean remove(OrganizationId id, UUID accreditation) {
        return jdbc.sql("delete from identity.accreditation where organization_id = ? and id = ?")
                        .params(id.value(), accreditation)
                        .update()
                == 1;
    }

    static String write(About about) {
        return JSON.writeValueAsString(about);
    }

    static About read(String json) {
        return JSON.readValue(json, About.class);
    }

    private static Accreditation accreditation(ResultSet row, int number) throws SQLException {
        return new Accreditation(
                row.getObject("id", UUID.class),
                row.getString("body"),
                row.getString("scope"),
                row.getString("reference"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
