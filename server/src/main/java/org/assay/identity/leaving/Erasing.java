package org.assay.identity.leaving;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.Housekeeping;
import org.assay.identity.Memberships;
import org.assay.identity.PeopleSettings;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Forgets a person who asks for it, some days after they asked: until then they may change their mind. All modules
/// forget in one transaction, this one last, since the others find the person by it.
@Service
@Transactional
public class Erasing {
    private static final int MOST_AT_ONCE = 20;
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Memberships memberships;
    private final List<PersonalData> holders;
    private final PeopleSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Seven of them: forgetting touches everything.
    Erasing(
            JdbcClient jdbc,
            Tenancy tenancy,
            Memberships memberships,
            List<PersonalData> holders,
            PeopleSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.memberships = memberships;
        this.holders = holders;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Notes that somebody wants to be forgotten. Refuses where an organization would be left without anybody to
    /// administer it. Repeated, the first date stays.
    public void ask(PersonId person) {
        if (isNeeded(person)) {
            throw Refusal.conflict(
                    "Nobody would be left to administer your organization. Give somebody else that role first.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var due = now.plus(settings.undoWindow());
        int asked = jdbc.sql("insert into identity.erasure (person_id, asked_at, due_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(person.value(), now.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC))
                .update();
        if (asked == 1) events.publishEvent(new ErasureAsked(person, due));
    }

    /// They stay. Harmless when nothing was asked.
    public void undo(PersonId person) {
        jdbc.sql("delete from identity.erasure where person_id = ?")
                .param(person.value())
                .update();
    }

    /// When somebody will be forgotten; empty where they did not ask.
    public Optional<Instant> due(PersonId person) {
        return jdbc.sql("select due_at from identity.erasure where person_id = ?")
                .param(person.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Those who are to be forgotten now, at most 20 at once.
    public List<PersonId> dueNow() {
        return tenancy.as(
                Housekeeping.SWEEPER,
                () -> jdbc.sql("select person_id from identity.erasure order by due_at limit " + MOST_AT_ONCE)
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// Forgets a person. Harmless when repeated.
    public void erase(PersonId person) {
        tenancy.as(Acting.person(person), () -> {
            for (var holder : holders) if (!isIdentity(holder)) holder.erase(person);
            for (var holder : holders) if (isIdentity(holder)) holder.erase(person);
            undo(person);
        });
    }

    private static boolean isIdentity(PersonalData holder) {
        return holder.module().equals("identity");
    }

    private boolean isNeeded(PersonId person) {
        return memberships.staffed(person).stream()
                .anyMatch(organization -> tenancy.as(
                        new Acting(organization, person, null),
                        () -> memberships.staff(organization).entrySet().stream()
                                .filter(member -> member.getValue().contains(Role.ADMINISTRATOR))
                                .allMatch(member -> member.getKey().equals(person))));
    }

    /// Runs the due erasures, each in a transaction of its own.
    @org.springframework.stereotype.Component
    static class Runs {
        private final Erasing erasing;

        Runs(Erasing erasing) {
            this.erasing = erasing;
        }

        @Scheduled(initialDelay = 60_000, fixedDelay = 600_000) // ms
        void run() {
            erasing.dueNow().forEach(erasing::erase);
        }
    }
}
