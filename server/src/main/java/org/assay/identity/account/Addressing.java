package org.assay.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Preferences;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds an address to an account by a link that is mailed to it. The page that asks answers the same for every address;
/// where it is somebody's already, the mail tells them and nobody else. Only the person who asked can use the link, and
/// only signed in: a stranger who presses its button by mistake gives their address to nobody.
@Service
@Transactional
public class Addressing {
    public static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MOST_PER_LIFETIME = 5;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final People people;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Six of them: a request is a row, a mail and an address at once.
    Addressing(
            JdbcClient jdbc,
            Tenancy tenancy,
            People people,
            Addresses addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.people = people;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /// What the mail says.
    ///
    /// @param path of the link with its secret; null where the address is somebody's already
    /// @param language of who asked; null where they chose none, or it is not to them
    public record Letter(
            String address, @Nullable String path, @Nullable String language) {}

    /// Asks to add an address; the same answer whoever has it.
    public void request(PersonId person, String address) {
        if (recent(person) >= MOST_PER_LIFETIME || addresses.list(person).size() >= Addresses.MOST) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "That is enough for now. Use the newest letter, or try again in an hour.");
        }
        var id = UUID.randomUUID();
        jdbc.sql("insert into identity.address_request (id, person_id, address, address_hash, asked_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(id, person.value(), address.strip(), Secret.ofAddress(address), now())
                .update();
        events.publishEvent(new AddressRequested(id));
    }

    /// Makes the link's secret, at the time of sending: a repeated sending makes the earlier one void. Empty where the
    /// request has run out.
    public Optional<Letter> letter(UUID request) {
        return tenancy.as(
                Acting.bearer(request.toString()),
                () -> find("id = ?", request).map(asked -> {
                    if (people.at(asked.address()).isPresent()) return new Letter(asked.address(), null, null);
                    var secret = Secret.random();
                    jdbc.sql("update identity.address_request set token_hash = ? where id = ?")
                            .params(secret.hash(), request)
                            .update();
                    return new Letter(
                            asked.address(), "/account/addresses/links/" + secret.text(), language(asked.person()));
                }));
    }

    private @Nullable String language(PersonId person) {
        return tenancy.as(Acting.person(person), () -> people.preferences(person))
                .map(Preferences::language)
                .orElse(null);
    }

    /// The address that an open link would add to the account of `person`. Changes nothing.
    String open(PersonId person, Secret secret) {
        return asked(person, secret).address();
    }

    /// Uses the link: the address is theirs from now on.
    void confirm(PersonId person, Secret secret) {
        var asked = asked(person, secret);
        addresses.add(person, asked.address());
        jdbc.sql("update identity.address_request set used_at = ? where id = ?")
                .params(now(), asked.id())
                .update();
    }

    private record Asked(UUID id, PersonId person, String address) {}

    private Asked asked(PersonId person, Secret secret) {
        var asked = tenancy.as(Acting.bearer(secret.hash()), () -> find("token_hash = ?", secret.hash()))
                .orElseThrow(() -> Refusal.notFound("This link was used or has run out. Ask for a new one."));
        if (!asked.person().equals(person)) {
            throw Refusal.forbidden("Somebody else asked for this link. Sign in to the account that it is for.");
        }
        return asked;
    }

    private Optional<Asked> find(String condition, Object value) {
        return jdbc.sql("select id, person_id, address from identity.address_request"
                        + " where used_at is null and asked_at > ? and " + condition)
                .params(now().minus(LIFETIME), value)
                .query((row, _) -> new Asked(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("address")))
                .optional();
    }

    private int recent(PersonId person) {
        return jdbc.sql("select count(*) from identity.address_request where person_id = ? and asked_at > ?")
                .params(person.value(), now().minus(LIFETIME))
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
