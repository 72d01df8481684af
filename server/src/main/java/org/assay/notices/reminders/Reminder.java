package org.assay.notices.reminders;

import java.time.ZoneId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.notices.Notice;

/// Something that may be said to somebody now.
///
/// @param notice its key says what it is about: said once
/// @param zone where we believe the person to be while they have not said
record Reminder(Notice notice, OrganizationId organization, ZoneId zone) {

    PersonId person() {
        return notice.person();
    }
}
