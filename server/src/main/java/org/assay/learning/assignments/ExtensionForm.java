package org.assay.learning.assignments;

import java.time.ZoneId;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// More time for one learner.
///
/// @param date in the offering's zone, like 2027-03-28
/// @param time like 23:59; the end of the day where absent
public record ExtensionForm(
        @Nullable String date,
        @Nullable String time,
        @Nullable String reason) implements Form {

    static ExtensionForm empty() {
        return new ExtensionForm(null, null, null);
    }

    FormErrors check(ZoneId zone) {
        var errors = new FormErrors().require("date", date, "Choose the new last day.");
        var moment = LocalMoment.read(date, time, zone);
        if (moment.problem() != null) errors.add("date", moment.problem());
        return errors.require("reason", reason, "Say why. The learner and your colleagues read it.")
                .atMost("reason", reason, 1_000);
    }
}
