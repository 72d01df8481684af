package org.assay.home.learner;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/// Credentials of somebody that ask for something: to be accepted, or to be earned anew before they run out.
@Component
class Waiting {
    private static final Duration SOON = Duration.ofDays(60);
    private static final int MOST = 3;
    private final Claiming claiming;
    private final Holdings holdings;
    private final JsonMapper json;
    private final Clock clock;

    Waiting(Claiming claiming, Holdings holdings, JsonMapper json, Clock clock) {
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

    /// Those that run out within sixty days, at most three. It only says when: the wallet checks whether they hold.
    @Transactional
    public List<Expiring> expiring(PersonId person) {
        return holdings.list(person).stream()
                .map(this::expiring)
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    private Optional<Expiring> expiring(Holding holding) {
        try {
            var said = json.readTree(holding.bytes());
            var until = Instant.parse(said.path("validUntil").asString(""));
            var now = clock.instant();
            if (until.isBefore(now) || until.isAfter(now.plus(SOON))) return Optional.empty();
            var title = said.path("credentialSubject")
                    .path("achievement")
                    .path("name")
                    .asString("");
            var entry = holding.entry();
            return Optional.of(new Expiring(
                    Objects.requireNonNullElse(title, ""),
                    until,
                    "/holdings/" + holding.id(),
                    entry == null ? null : entry.path()));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
