package org.assay.api.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.api.feed.Happening;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Wrapping;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All endpoints; whoever calls acts for the organization.
@Repository
@Transactional
public class Endpoints {
    /// More than anybody has programs that listen.
    static final int MOST = 20;
    /// How long messages are signed with both secrets after a change.
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String SELECT = "select id, organization_id, url, types, made_at, failures, failing_since,"
            + " disabled_at from api.endpoint";
    private final JdbcClient jdbc;
    private final Wrapping wrapping;
    private final Clock clock;

    Endpoints(JdbcClient jdbc, Wrapping wrapping, Clock clock) {
        this.jdbc = jdbc;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /// An endpoint and the secret that was just made for it, which is shown nowhere else.
    public record Made(Endpoint endpoint, String secret) {}

    /// @throws Refusal if the organization has one at this address, or too many
    public Made make(OrganizationId organization, String url, Set<Happening.Type> types, PersonId by) {
        if (list(organization).size() >= MOST) throw Refusal.conflict("That is enough. Remove one first.");
        var id = EndpointId.random();
        var secret = SigningSecret.random();
        int made = jdbc.sql("insert into api.endpoint (id, organization_id, url, types, secret, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (organization_id, url) do nothing")
                .params(id.value(), organization.value(), url)
                .param(types.stream().map(Happening.Type::word).sorted().toArray(String[]::new))
                .param(wrapped(id, secret))
                .params(by.value(), now())
                .update();
        if (made == 0) throw Refusal.conflict("There is a webhook at this address already.");
        return new Made(get(organization, id), secret.text());
    }

    /// Newest first.
    public List<Endpoint> list(OrganizationId organization) {
        return jdbc.sql(SELECT + " where organization_id = ? order by made_at desc, id")
                .param(organization.value())
                .query(Endpoints::row)
                .list();
    }

    public Endpoint get(OrganizationId organization, EndpointId id) {
        return find(organization, id).orElseThrow(() -> Refusal.notFound("There is no such webhook."));
    }

    Optional<Endpoint> find(OrganizationId organization, EndpointId id) {
        return jdbc.sql(SELECT + " where organization_id = ? and id = ?")
                .params(organization.value(), id.value())
                .query(Endpoints::row)
                .optional();
    }

    /// Removes it with all that it was told.
    public void remove(OrganizationId organization, EndpointId id) {
        int removed = jdbc.sql("delete from api.endpoint where organization_id = ? and id = ?")
                .params(organization.value(), id.value())
                .update();
        if (removed == 0) throw Refusal.notFound("There is no such webhook.");
    }

    /// A new secret; the former one is used beside it for a day.
    Made rotate(OrganizationId organization, EndpointId id) {
        var endpoint = get(organization, id);
        var secret = SigningSecret.random();
        jdbc.sql("update api.endpoint set former_secret = secret, former_until = ?, secret = ? where id = ?")
                .params(now().plus(OVERLAP), wrapped(id, secret), id.value())
                .update();
        return new Made(endpoint, secret.text());
    }

    /// Those that sign now: the newest first.
    List<SigningSecret> secrets(EndpointId id) {
        return jdbc.sql("select secret, case when former_until > ? then former_secret end as former"
                        + " from api.endpoint where id = ?")
                .params(now(), id.value())
                .query((row, _) -> {
                    var secrets = new ArrayList<SigningSecret>();
                    secrets.add(unwrapped(id, row.getBytes("secret")));
                    var former = row.getBytes("former");
                    if (former != null) secrets.add(unwrapped(id, former));
                    return secrets;
                })
                .single();
    }

    /// It took something.
    void succeeded(EndpointId id) {
        jdbc.sql("update api.endpoint set failures = 0, failing_since = null where id = ?")
                .param(id.value())
                .update();
    }

    /// It did not take something, and is left alone for a while.
    void failed(EndpointId id, Duration rest) {
        jdbc.sql("update api.endpoint set failures = failures + 1, failing_since = coalesce(failing_since, ?),"
                        + " held_until = ? where id = ?")
                .params(now(), now().plus(rest), id.value())
                .update();
    }

    /// Nobody works on it any more; where it is left alone, that stays so.
    void release(EndpointId id, Instant held) {
        jdbc.sql("update api.endpoint set held_until = null where id = ? and held_until = ?")
                .params(id.value(), held.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// It is told nothing more. False where it was disabled before.
    boolean disable(EndpointId id) {
        return jdbc.sql("update api.endpoint set disabled_at = ? where id = ? and disabled_at is null")
                        .params(now(), id.value())
                        .update()
                == 1;
    }

    /// It is told again what it was not.
    void enable(OrganizationId organization, EndpointId id) {
        get(organization, id);
        jdbc.sql("update api.endpoint set disabled_at = null, failures = 0, failing_since = null, held_until = null"
                        + " where id = ?")
                .param(id.value())
                .update();
    }

    private byte[] wrapped(EndpointId id, SigningSecret secret) {
        return wrapping.wrap(secret.bytes(), "webhook " + id);
    }

    private SigningSecret unwrapped(EndpointId id, byte[] wrapped) {
        return new SigningSecret(wrapping.unwrap(wrapped, "webhook " + id));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Endpoint row(ResultSet row, int number) throws SQLException {
        return new Endpoint(
                new EndpointId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("url"),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(Happening.Type::of)
                        .collect(Collectors.toSet()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "disabled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
