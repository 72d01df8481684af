package org.assay.learning.events;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what staff see of claims, for the organization that is acting.
@Component
@Transactional
class ClaimDesk {
    private static final int ROWS = 100;
    private final ClaimWindows windows;
    private final Convening convening;
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final People people;
    private final IdentitySettings platform;
    private final Clock clock;

    // More than five: a page that shows several things at once.
    ClaimDesk(
            ClaimWindows windows,
            Convening convening,
            Offerings offerings,
            PublishedEntries entries,
            Organizations organizations,
            People people,
            IdentitySettings platform,
            Clock clock) {
        this.windows = windows;
        this.convening = convening;
        this.offerings = offerings;
        this.entries = entries;
        this.organizations = organizations;
        this.people = people;
        this.platform = platform;
        this.clock = clock;
    }

    LiveSession session(LiveSessionId id) {
        return convening.own(id);
    }

    ClaimsPage claims(LiveSessionId id, @Nullable ClaimForm form, FormErrors errors) {
        var session = session(id);
        var entry = entry(session);
        return new ClaimsPage(
                session,
                entry.definition().title(),
                entry.definition().claimType() == ClaimType.ATTENDED,
                windows.in(session.offering()).stream()
                        .filter(window -> window.session().equals(id))
                        .toList(),
                clock.instant(),
                form == null ? ClaimForm.around(session) : form,
                errors);
    }

    /// @param form what was typed, or null where nobody changes the window
    ClaimWindowPage window(ClaimWindow window, int number, @Nullable ClaimForm form, FormErrors errors) {
        var session = session(window.session());
        var some = windows.admissions(window.id(), (number - 1) * ROWS, ROWS + 1);
        var shown = some.stream().limit(ROWS).toList();
        var names = people
                .list(shown.stream().map(ClaimWindows.Admission::learner).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return new ClaimWindowPage(
                window,
                session,
                entry(session).definition().title(),
                windows.codes(window.id()).stream()
                        .filter(code -> code.revokedAt() == null)
                        .toList(),
                shown.stream()
                        .map(each -> new ClaimWindowPage.Person(
                                Objects.requireNonNullElse(names.get(each.learner()), "Erased"), each.at()))
                        .toList(),
                number,
                some.size() > ROWS,
                clock.instant(),
                form != null,
                form == null ? formOf(window) : form,
                errors);
    }

    ClaimForm formOf(ClaimWindow window) {
        return ClaimForm.of(window, session(window.session()).span().zone());
    }

    PosterPage poster(ClaimWindow window) {
        var session = session(window.session());
        return new PosterPage(
                window,
                session,
                entry(session).definition().title(),
                organizations.get(window.organization()).brand(),
                windows.codes(window.id()).stream()
                        .filter(code -> code.revokedAt() == null && code.usedAt() == null)
                        .map(code -> new PosterPage.Sheet(code, platform.url(code.path())))
                        .toList());
    }

    private PublishedEntry entry(LiveSession session) {
        return entries.get(offerings.get(session.offering()).entry());
    }
}
