package org.assay.notices;

import java.time.Clock;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells people: in the app, and by mail beside it as they chose. The same key tells once, however often it is said.
@Service
public class Telling {
    private final Notices notices;
    private final Preferences preferences;
    private final Deliveries deliveries;
    private final Tenancy tenancy;
    private final Clock clock;

    Telling(Notices notices, Preferences preferences, Deliveries deliveries, Tenancy tenancy, Clock clock) {
        this.notices = notices;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Whether anybody was told: not where the key was told before, nor where the person turned the reason off.
    @Transactional
    public boolean tell(Notice notice) {
        return tenancy.as(Acting.person(notice.person()), () -> {
            var choice = preferences.of(notice.person(), notice.reason());
            if (!choice.inApp() && choice.mail() == Reason.Mail.NEVER) return false;
            if (!notices.add(notice, choice.mail() == Reason.Mail.DAILY)) return false;
            switch (choice.mail()) {
                case AT_ONCE -> deliveries.order(Delivery.of(notice), clock.instant());
                case DAILY -> digest(notice.person());
                case NEVER -> {}
            }
            return true;
        });
    }

    /// Keeps a notice whose letter is ordered apart from it.
    @Transactional
    void keep(Notice notice) {
        tenancy.as(Acting.person(notice.person()), () -> {
            notices.add(notice, false);
        });
    }

    private void digest(PersonId person) {
        var due = preferences.rhythm(person).nextDigest(clock.instant());
        deliveries.order(Delivery.digest(person, due), due);
    }
}
