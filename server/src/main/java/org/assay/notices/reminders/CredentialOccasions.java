package org.assay.notices.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.identity.profile.Profiles;
import org.assay.issuing.CredentialId;
import org.assay.issuing.deadlines.Deadlines;
import org.assay.issuing.deadlines.Deadlines.Line;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.wallet.Claiming;
import org.assay.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;

/// Credentials that nobody accepted for a week, such as run out within 90, 30 and 7 days, and such as have run out.
class CredentialOccasions implements Occasion {
    static final Duration WAITED = Duration.ofDays(7);
    static final Duration ENDING = Duration.ofDays(90);
    private static final Duration ENDED = Duration.ofDays(30);
    private static final Duration LAST_DAYS = Duration.ofDays(3);
    /// Nobody is reminded for ever of what they leave lying.
    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private final Finding finding;
    private final BiFunction<Line, ZoneId, @Nullable Notice> saying;
    private final Profiles profiles;
    private final Tenancy tenancy;

    CredentialOccasions(
            Finding finding, BiFunction<Line, ZoneId, @Nullable Notice> saying, Profiles profiles, Tenancy tenancy) {
        this.finding = finding;
        this.saying = saying;
        this.profiles = profiles;
        this.tenancy = tenancy;
    }

    /// Where the lines come from.
    interface Finding {
        List<Line> next(OrganizationId organization, @Nullable CredentialId after, Instant now, int rows);
    }

    @Override
    @Transactional
    public Batch next(OrganizationId organization, @Nullable UUID after, Instant now, int rows) {
        return tenancy.as(Acting.organization(organization), () -> {
            var zone = profiles.manner(organization).zone();
            var page = finding.next(organization, after == null ? null : new CredentialId(after), now, rows);
            var reminders = new java.util.ArrayList<Reminder>();
            for (var line : page) {
                var notice = saying.apply(line, zone);
                if (notice != null) reminders.add(new Reminder(notice.by(organization), organization, zone));
            }
            return new Batch(
                    reminders,
                    page.size() < rows ? null : page.getLast().credential().value());
        });
    }

    /// The two kinds.
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        CredentialOccasions waitingCredentials(
                Deadlines deadlines, Claiming claiming, Profiles profiles, Tenancy tenancy) {
            return new CredentialOccasions(
                    (organization, after, now, rows) ->
                            deadlines.issued(organization, now.minus(FORGOTTEN), now.minus(WAITED), after, rows),
                    (line, _) -> isWaiting(claiming, tenancy, line)
                            ? Notice.of(
                                    line.learner(),
                                    "claim waits " + line.credential(),
                                    Reason.CLAIM_WAITING,
                                    "/wallet",
                                    "“{0}” is yours and waits to be put into your wallet",
                                    line.title())
                            : null,
                    profiles,
                    tenancy);
        }

        private static boolean isWaiting(Claiming claiming, Tenancy tenancy, Line line) {
            return tenancy.as(Acting.person(line.learner()), () -> claiming.waiting(line.learner())).stream()
                    .anyMatch(offer -> offer.claim().credential().equals(line.credential()));
        }

        @Bean
        CredentialOccasions endingCredentials(Deadlines deadlines, Profiles profiles, Tenancy tenancy, Clock clock) {
            return new CredentialOccasions(
                    (organization, after, now, rows) ->
                            deadlines.ending(organization, now, now.plus(ENDING), after, rows),
                    (line, _) -> Notice.of(
                            line.learner(),
                            "expiring " + line.credential()
                                    + stage(Duration.between(clock.instant(), line.validUntil())),
                            Reason.EXPIRING,
                            "/credentials/" + line.credential(),
                            "“{0}” runs out on {1}",
                            line.title(),
                            Dates.day(line.validUntil())),
                    profiles,
                    tenancy);
        }

        /// Said once in each stage: 90 days before, 30, and 7.
        private static String stage(Duration left) {
            if (left.compareTo(Duration.ofDays(7)) <= 0) return " 7";
            return left.compareTo(Duration.ofDays(30)) <= 0 ? "" : " 90";
        }

        @Bean
        CredentialOccasions endedCredentials(Deadlines deadlines, Profiles profiles, Tenancy tenancy) {
            return new CredentialOccasions(
                    (organization, after, now, rows) ->
                            deadlines.ending(organization, now.minus(ENDED), now, after, rows),
                    (line, _) -> Notice.of(
                            line.learner(),
                            "ran out " + line.credential(),
                            Reason.EXPIRING,
                            "/credentials/" + line.credential(),
                            "“{0}” ran out on {1}",
                            line.title(),
                            Dates.day(line.validUntil())),
                    profiles,
                    tenancy);
        }

        @Bean
        CredentialOccasions unheardHolders(Deadlines deadlines, Profiles profiles, Tenancy tenancy) {
            return new CredentialOccasions(
                    (organization, after, now, rows) ->
                            deadlines.unheard(organization, now, now.plus(LAST_DAYS), after, rows),
                    (line, _) -> Notice.of(
                            line.learner(),
                            "last days to reply " + line.credential() + " " + line.validUntil(),
                            Reason.DUE_SOON,
                            "/credentials/" + line.credential(),
                            "You can reply about “{0}” until {1}",
                            line.title(),
                            Dates.day(line.validUntil())),
                    profiles,
                    tenancy);
        }
    }
}
