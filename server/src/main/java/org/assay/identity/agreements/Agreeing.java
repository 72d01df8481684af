package org.assay.identity.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes terms, and keeps who agreed to which version when. Whoever belongs to an organization, as a learner or at
/// work, is asked for its newest version of each kind, once.
@Service
@Transactional
public class Agreeing {
    private static final String COLUMNS = "t.id, t.organization_id, t.kind, t.number, t.text, t.published_at";
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Agreeing(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// Publishes the next version of an organization's own; everybody who belongs to it is asked from now on.
    Terms publish(OrganizationId organization, Terms.Kind kind, String text) {
        var id = UUID.randomUUID();
        var by = Acting.now().person();
        jdbc.sql("insert into identity.terms (id, organization_id, kind, number, text, published_by, published_at)"
                        + " select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ? from identity.terms"
                        + " where organization_id = ? and kind = ?")
                .params(id, organization.value(), kind.name(), text)
                .param(by == null ? null : by.value())
                .params(now(), organization.value(), kind.name())
                .update();
        var terms = find("t.id = ?", id).getFirst();
        audit.record(
                organization,
                "published " + kind.words().toLowerCase(java.util.Locale.ROOT),
                id,
                Map.of("version", terms.number()));
        return terms;
    }

    /// The newest version of each kind that an organization published; at most two.
    List<Terms> current(OrganizationId organization) {
        return jdbc.sql("select distinct on (t.kind) " + COLUMNS + " from identity.terms t"
                        + " where t.organization_id = ? order by t.kind, t.number desc")
                .param(organization.value())
                .query(Agreeing::row)
                .list();
    }

    /// How many agreed to a version. Call it acting for its organization.
    long accepted(Terms terms) {
        return jdbc.sql("select count(*) from identity.acceptance where organization_id = ? and terms_id = ?")
                .params(terms.organization().value(), terms.id())
                .query(Long.class)
                .single();
    }

    /// What somebody has yet to agree to. Call it in their hands.
    public List<Terms> open(PersonId person) {
        return jdbc.sql("select " + COLUMNS + " from identity.terms t"
                        + " where t.organization_id in"
                        + " (select m.organization_id from identity.membership m where m.person_id = ?)"
                        + " and t.number = (select max(n.number) from identity.terms n"
                        + "   where n.organization_id = t.organization_id and n.kind = t.kind)"
                        + " and not exists (select 1 from identity.acceptance a"
                        + "   where a.person_id = ? and a.terms_id = t.id)"
                        + " order by t.organization_id, t.kind limit 20")
                .params(person.value(), person.value())
                .query(Agreeing::row)
                .list();
    }

    /// Somebody agrees to what was shown to them, and to nothing that was published meanwhile.
    void accept(PersonId person, List<UUID> shown) {
        for (var terms : open(person)) {
            if (!shown.contains(terms.id())) continue;
            jdbc.sql("insert into identity.acceptance (person_id, terms_id, organization_id, accepted_at)"
                            + " values (?, ?, ?, ?) on conflict do nothing")
                    .params(person.value(), terms.id(), terms.organization().value(), now())
                    .update();
        }
    }

    private List<Terms> find(String condition, Object value) {
        return jdbc.sql("select " + COLUMNS + " from identity.terms t where " + condition)
                .param(value)
                .query(Agreeing::row)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Terms row(ResultSet row, int number) throws SQLException {
        return new Terms(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Terms.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                row.getString("text"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
