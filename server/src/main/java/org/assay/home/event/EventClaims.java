package org.assay.home.event;

import java.util.Optional;
import org.assay.awarding.Award;
import org.assay.awarding.Awards;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.home.event.EventPage.Stage;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.learning.EnrolmentId;
import org.assay.learning.events.Admittance;
import org.assay.learning.events.Admitting;
import org.assay.wallet.Holding;
import org.assay.wallet.Holdings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far somebody's claim at an event is, down the river.
@Component
@Transactional
class EventClaims {
    private final Admitting admitting;
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final Awards awards;
    private final Credentials credentials;
    private final Holdings holdings;

    // More than five: it looks into every module that a claim passes.
    EventClaims(
            Admitting admitting,
            Offerings offerings,
            PublishedEntries entries,
            Organizations organizations,
            Awards awards,
            Credentials credentials,
            Holdings holdings) {
        this.admitting = admitting;
        this.offerings = offerings;
        this.entries = entries;
        this.organizations = organizations;
        this.awards = awards;
        this.credentials = credentials;
        this.holdings = holdings;
    }

    /// @param visitor who is signed in, or null
    /// @param refused what somebody was just told who tried to claim, or null
    EventPage page(Admitting.Event event, @Nullable PersonId visitor, @Nullable Admittance refused) {
        var claimed = visitor == null ? Optional.<EnrolmentId>empty() : admitting.claimed(event, visitor);
        var award = claimed.flatMap(awards::of);
        var holding = visitor == null
                ? null
                : award.flatMap(found -> holding(found, visitor)).orElse(null);
        var entry = entry(event.window().offering());
        return new EventPage(
                event.code().spelled(),
                entry.definition().title(),
                entry.id().path(),
                event.session(),
                organizations.get(event.window().organization()).brand(),
                claimed.isPresent() ? null : refused != null ? refused : event.answer(),
                stage(visitor, claimed.isPresent(), award.orElse(null), holding),
                holding == null ? null : "/holdings/" + holding.id(),
                refused != null && claimed.isEmpty());
    }

    private static Stage stage(
            @Nullable PersonId visitor, boolean isClaimed, @Nullable Award award, @Nullable Holding holding) {
        if (visitor == null) return Stage.STRANGER;
        if (!isClaimed) return Stage.READY;
        if (holding != null) return Stage.HELD;
        return award != null && award.isReferred() ? Stage.WAITS : Stage.ON_ITS_WAY;
    }

    private Optional<Holding> holding(Award award, PersonId person) {
        return credentials
                .of(award.id())
                .flatMap(issued -> holdings.list(person).stream()
                        .filter(holding -> issued.id().equals(holding.credential()))
                        .findFirst());
    }

    private PublishedEntry entry(OfferingId offering) {
        return entries.get(offerings.get(offering).entry());
    }
}
