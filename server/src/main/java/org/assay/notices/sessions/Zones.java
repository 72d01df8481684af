package org.assay.notices.sessions;

import java.time.Instant;
import java.time.ZoneId;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.notices.Preferences;
import org.assay.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which clock somebody is told times: the one they chose, else the one of what they are told about.
@Component
@Transactional
public class Zones {
    private final People people;
    private final Preferences preferences;
    private final Tenancy tenancy;

    Zones(People people, Preferences preferences, Tenancy tenancy) {
        this.people = people;
        this.preferences = preferences;
        this.tenancy = tenancy;
    }

    public ZoneId of(PersonId person, ZoneId otherwise) {
        return tenancy.as(Acting.person(person), () -> {
            var chosen = people.preferences(person)
                    .map(org.assay.identity.Preferences::zone)
                    .orElse(null);
            if (chosen != null) return ZoneId.of(chosen);
            return preferences.hasRhythm(person) ? preferences.rhythm(person).zone() : otherwise;
        });
    }

    /// A moment by the clock of a person, in English: whoever reads it gets it in their language.
    public String local(PersonId person, Instant moment, ZoneId otherwise) {
        return Dates.local(moment, of(person, otherwise));
    }
}
