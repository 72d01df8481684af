package org.assay.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.shared.Refusal;
import org.assay.web.Brand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All organizations; anybody may read them, each may change only itself.
@Repository
@Transactional
public class Organizations {
    private static final String COLUMNS =
            "id, slug, name, url, email, colour, logo is not null as has_logo," + " version, typeface, roundness";
    private final JdbcClient jdbc;
    private final Clock clock;

    Organizations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Organization get(OrganizationId id) {
        return jdbc.sql("select " + COLUMNS + " from identity.organization where id = ?")
                .param(id.value())
                .query(Organizations::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such organization."));
    }

    /// On whose clock it lives, as its profile says.
    public ZoneId zone(OrganizationId id) {
        return jdbc.sql("select zone from identity.organization where id = ?")
                .param(id.value())
                .query((row, _) -> ZoneId.of(row.getString(1)))
                .optional()
                .orElse(ZoneOffset.UTC);
    }

    public Optional<Organization> find(String slug) {
        return jdbc.sql("select " + COLUMNS + " from identity.organization where slug = ?")
                .param(slug)
                .query(Organizations::row)
                .optional();
    }

    /// All of them, oldest first.
    public List<Organization> list() {
        return jdbc.sql("select " + COLUMNS + " from identity.organization order by created_at, id")
                .query(Organizations::row)
                .list();
    }

    /// Those that issue in earnest, oldest first: all but sandboxes.
    public List<Organization> principals() {
        return jdbc.sql("select " + COLUMNS + " from identity.organization where sandbox_of is null"
                        + " order by created_at, id")
                .query(Organizations::row)
                .list();
    }

    /// All sandboxes, each with the organization that tries things in it.
    public Map<OrganizationId, OrganizationId> sandboxes() {
        var sandboxes = new HashMap<OrganizationId, OrganizationId>();
        jdbc.sql("select id, sandbox_of from identity.organization where sandbox_of is not null")
                .query(row -> {
                    sandboxes.put(
                            new OrganizationId(row.getObject("id", UUID.class)),
                            new OrganizationId(row.getObject("sandbox_of", UUID.class)));
                });
        return sandboxes;
    }

    public boolean isSandbox(OrganizationId id) {
        return sandboxes().containsKey(id);
    }

    /// Makes the organization that is acted for a sandbox, for ever.
    public void makeSandbox(OrganizationId id, OrganizationId of) {
        jdbc.sql("update identity.organization set sandbox_of = ? where id = ? and sandbox_of is null")
                .params(of.value(), id.value())
                .update();
    }

    /// Adds an organization, acting for it; refuses a slug that is taken.
    public void found(Organization organization) {
        if (find(organization.slug()).isPresent()) {
            throw Refusal.conflict("There is already an organization at this address. Choose a longer name.");
        }
        jdbc.sql("insert into identity.organization (id, slug, name, url, email, colour, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(organization.id().value(), organization.slug(), organization.name())
                .param(organization.url())
                .param(organization.email())
                .param(organization.colour())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Saves name, colour and contacts; refuses where somebody saved since `organization` was read.
    public void save(Organization organization) {
        int changed = jdbc.sql("update identity.organization set name = ?, url = ?, email = ?, colour = ?,"
                        + " typeface = ?, roundness = ?,"
                        + " version = version + 1 where id = ? and version = ?")
                .param(organization.name())
                .param(organization.url())
                .param(organization.email())
                .param(organization.colour())
                .param(organization.look().typeface().name())
                .param(organization.look().roundness().name())
                .param(organization.id().value())
                .param(organization.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict(
                    "Somebody else changed this since you opened it. Open it again and repeat your change.");
        }
    }

    /// A picture as it is served.
    ///
    /// @param type `image/png` or `image/svg+xml`
    public record LogoFile(byte[] bytes, String type) {}

    /// Keeps a PNG or a cleaned SVG as the organization's logo, at most 256 KB.
    public void saveLogo(OrganizationId id, LogoFile logo) {
        jdbc.sql("update identity.organization set logo = ?, logo_type = ?, version = version + 1 where id = ?")
                .params(logo.bytes(), logo.type(), id.value())
                .update();
    }

    /// Goes back to the drawn shield.
    public void removeLogo(OrganizationId id) {
        jdbc.sql("update identity.organization set logo = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    public Optional<LogoFile> logo(String slug) {
        return jdbc.sql("select logo, logo_type from identity.organization where slug = ? and logo is not null")
                .param(slug)
                .query((row, _) -> new LogoFile(row.getBytes(1), row.getString(2)))
                .optional();
    }

    private static Organization row(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("url"),
                row.getString("email"),
                row.getString("colour"),
                row.getBoolean("has_logo"),
                row.getInt("version"),
                new Brand.Look(
                        Brand.Typeface.valueOf(row.getString("typeface")),
                        Brand.Roundness.valueOf(row.getString("roundness"))));
    }
}
