package org.assay.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sign-in by a link that is mailed to an address: valid for 15 minutes, once. Opening the link changes nothing (mail
/// scanners open links); only the button on its page uses it.
@Service
@Transactional
public class SignIn {
    public static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int MOST_LINKS_PER_LIFETIME = 5;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"',;]{1,64}@[^@\\s<>\"',;]{1,190}");
    private final JdbcClient jdbc;
    private static final String SEALED = "sealed:";
    private final Tenancy tenancy;
    private final People people;
    private final Bounces bounces;
    private final Wrapping wrapping;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Seven of them: a link is a row, a mail and a person at once.
    SignIn(
            JdbcClient jdbc,
            Tenancy tenancy,
            People people,
            Bounces bounces,
            Wrapping wrapping,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.people = people;
        this.bounces = bounces;
        this.wrapping = wrapping;
        this.events = events;
        this.clock = clock;
    }

    /// A link that was asked for.
    ///
    /// @param next the path to go on to afterwards
    public record Link(
            UUID id,
            String address,
            String next,
            Instant askedAt,
            @Nullable Instant usedAt) {}

    /// What the mail says: to whom, and the path of the link with its secret.
    public record Letter(String address, String path) {}

    public static boolean isAddress(@Nullable String text) {
        return text != null && ADDRESS.matcher(text.strip()).matches();
    }

    /// Asks for a link; the same answer whether or not the address is known.
    public void request(String address, String next) {
        var hash = Secret.ofAddress(address);
        var recent = tenancy.as(
                Acting.bearer(hash),
                () -> jdbc.sql("select count(*) from identity.sign_in_link where address_hash = ? and asked_at > ?")
                        .params(hash, now().minus(LIFETIME))
                        .query(Integer.class)
                        .single());
        if (recent >= MOST_LINKS_PER_LIFETIME) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "Five links are on their way already. Use the newest, or wait 15 minutes.");
        }
        var id = UUID.randomUUID();
        tenancy.as(Acting.bearer(id.toString()), () -> {
            jdbc.sql("insert into identity.sign_in_link (id, address, address_hash, next, asked_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, address.strip(), hash, sealed(next, id), now())
                    .update();
        });
        events.publishEvent(new SignInRequested(id));
    }

    /// Makes the link's secret, at the time of sending: a repeated sending makes the earlier secret void.
    /// Empty where the link has run out.
    public Optional<Letter> letter(UUID link) {
        return tenancy.as(
                Acting.bearer(link.toString()),
                () -> find("id = ?", link).filter(this::isOpen).map(found -> {
                    var secret = Secret.random();
                    jdbc.sql("update identity.sign_in_link set token_hash = ? where id = ?")
                            .params(secret.hash(), link)
                            .update();
                    return new Letter(found.address(), "/sign-in/links/" + secret.text());
                }));
    }

    /// The open link that this secret belongs to; empty where it is used, run out or unknown.
    public Optional<Link> open(Secret secret) {
        return tenancy.as(
                Acting.bearer(secret.hash()),
                () -> find("token_hash = ?", secret.hash()).filter(this::isOpen));
    }

    /// The person at an address, where there is one.
    public Optional<Person> person(Link link) {
        return people.at(link.address()).flatMap(id -> tenancy.as(Acting.person(id), () -> people.find(id)));
    }

    /// Uses the link up and gives the person; adds them under `name` where the address is new.
    public PersonId redeem(Secret secret, String name) {
        return tenancy.as(Acting.bearer(secret.hash()), () -> {
            var link = find("token_hash = ?", secret.hash()).orElseThrow(SignIn::spent);
            int used = jdbc.sql("update identity.sign_in_link set used_at = ?"
                            + " where token_hash = ? and used_at is null and asked_at > ?")
                    .params(now(), secret.hash(), now().minus(LIFETIME))
                    .update();
            if (used == 0) throw spent();
            var person = people.at(link.address())
                    .orElseGet(() ->
                            people.add(PersonId.random(), name, link.address()).id());
            people.confirm(person, link.address());
            // The letter arrived, so what came back before is over.
            bounces.clear(person, link.address());
            return person;
        });
    }

    private static Refusal spent() {
        return Refusal.notFound("This link was used or has run out. Ask for a new one on the sign-in page.");
    }

    private boolean isOpen(Link link) {
        return link.usedAt() == null && link.askedAt().plus(LIFETIME).isAfter(clock.instant());
    }

    private Optional<Link> find(String condition, Object value) {
        return jdbc.sql("select id, address, next, asked_at, used_at from identity.sign_in_link where " + condition)
                .param(value)
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        opened(row.getString("next"), row.getObject("id", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .optional();
    }

    /// The path may hold the secret of an invitation or a claim, so the database does not get to read it.
    private String sealed(String next, UUID link) {
        var wrapped = wrapping.wrap(next.getBytes(StandardCharsets.UTF_8), "link " + link);
        return SEALED + Base64.getEncoder().encodeToString(wrapped);
    }

    private String opened(String next, UUID link) {
        if (!next.startsWith(SEALED)) return next; // asked for before paths were sealed
        var wrapped = Base64.getDecoder().decode(next.substring(SEALED.length()));
        return new String(wrapping.unwrap(wrapped, "link " + link), StandardCharsets.UTF_8);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
