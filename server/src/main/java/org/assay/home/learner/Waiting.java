package org.assay.home.learner;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.catalog.PublishedEntries;
import org.assay.home.learner.LearnPage.Expiring;
import org.assay.home.learner.LearnPage.Step;
import org.assay.identity.PersonId;
import org.assay.wallet.Claiming;
import org.assay.wallet.Holding;
import org.assay.wallet.Holdings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Credentials of somebody that ask for something: to be accepted, or to be earned anew before or after they run out.
@Component
class Waiting {
    private static final Duration SOON = Duration.ofDays(60);
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final int MOST = 3;
    private final Claiming claiming;
    private final Holdings holdings;
    private final JsonMapper json;
    private final PublishedEntries entries;
    private final Clock clock;

    Waiting(Claiming claiming, Holdings holdings, JsonMapper json, PublishedEntries entries, Clock clock) {
        this.entries = entries;
        this.claiming = claiming;
        this.holdings = holdings;
        this.json = json;
        this.clock = clock;
    }

    /// Oldest first, at most three.
    @Transactional
    public List<Step> claims(PersonId person) {
        return claiming.waiting(person).stream()
                .limit(MOST)
                .map(offer -> new Step(offer.title(), "Accept it", "/wallet"))
                .toList();
    }

    /// Those that run out within sixty days or did so in the last year, and that no newer one makes up for: at most
    /// three, the soonest first. It only says when: the wallet checks whether they hold.
    @Transactional
    public List<Expiring> expiring(PersonId person) {
        var held = holdings.list(person).stream().map(this::read).toList();
        return held.stream()
                .filter(this::isDue)
                .filter(one -> held.stream().noneMatch(other -> other.replaces(one)))
                .sorted(Comparator.comparing(Dated::until))
                .map(this::expiring)
                .limit(MOST)
                .toList();
    }

    /// @param until [Instant#MAX] for ever
    private record Dated(Holding holding, String title, Instant until) {
        boolean replaces(Dated other) {
            var mine = holding.entry();
            var theirs = other.holding.entry();
            return mine != null && theirs != null && mine.entry().equals(theirs.entry()) && until.isAfter(other.until);
        }
    }

    private boolean isDue(Dated one) {
        var now = clock.instant();
        return one.until.isAfter(now.minus(REMEMBERED)) && one.until.isBefore(now.plus(SOON));
    }

    private Expiring expiring(Dated one) {
        var entry = one.holding.entry();
        var renews =
                entry != null && entries.get(entry).definition().profession().renewal() != null;
        return new Expiring(
                one.title,
                one.until,
                one.until.isBefore(clock.instant()),
                one.holding.id().toString(),
                entry == null ? null : entry.path(),
                renews);
    }

    private Dated read(Holding holding) {
        try {
            var said = json.readTree(holding.bytes());
            var title = said.path("credentialSubject").path("achievement").path("name");
            return new Dated(
                    holding,
                    Objects.requireNonNullElse(title.asString(""), ""),
                    Instant.parse(said.path("validUntil").asString("")));
        } catch (JacksonException | DateTimeException e) {
            return new Dated(holding, "", Instant.MAX);
        }
    }
}
