package org.assay.notices.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.notices.Preferences;
import org.assay.notices.Telling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what time gives occasion to: kindly. Never in somebody's quiet hours, at most once on a day of theirs, never
/// twice of the same, and not where they turned the reason off.
@Service
class Reminding {
    private final List<Occasion> occasions;
    private final Reminders reminders;
    private final Preferences preferences;
    private final Telling telling;
    private final Tenancy tenancy;
    private final Clock clock;

    Reminding(
            List<Occasion> occasions,
            Reminders reminders,
            Preferences preferences,
            Telling telling,
            Tenancy tenancy,
            Clock clock) {
        this.occasions = occasions;
        this.reminders = reminders;
        this.preferences = preferences;
        this.telling = telling;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    List<Occasion> occasions() {
        return occasions;
    }

    /// One page of one kind of occasion.
    ///
    /// @return where it ended, or null where nothing follows
    @Transactional
    public @Nullable UUID page(Occasion occasion, OrganizationId organization, @Nullable UUID after, int rows) {
        var now = clock.instant();
        var batch = occasion.next(organization, after, now, rows);
        var keys = batch.reminders().stream().map(each -> each.notice().key()).toList();
        var sent = tenancy.as(Acting.organization(organization), () -> reminders.sent(organization, keys));
        for (var reminder : batch.reminders()) {
            if (!sent.contains(reminder.notice().key())) remind(reminder, now);
        }
        return batch.last();
    }

    /// Whether it was said. What is held back by quiet hours or another reminder may be said later.
    boolean remind(Reminder reminder, Instant now) {
        var person = reminder.person();
        var both = new Acting(reminder.organization(), person, null);
        return tenancy.as(both, () -> {
            var rhythm = preferences.rhythm(person, reminder.zone());
            if (rhythm.isQuiet(now)) return false;
            var day = now.atZone(rhythm.zone()).toLocalDate();
            return reminders.mark(person, reminder.notice().key(), reminder.organization(), day)
                    && telling.tell(reminder.notice());
        });
    }
}
