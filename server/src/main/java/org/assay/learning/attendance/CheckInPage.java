package org.assay.learning.attendance;

import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSession;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Where a learner says that they are there.
///
/// @param code that came with the address of a QR code, or was typed; may be empty
/// @param answer to what they just said, or null
/// @param isIn whether they are on the roster
/// @param isRecorded whether the session has a recording that counts
public record CheckInPage(
        EnrolmentId enrolment,
        LiveSession session,
        String entryTitle,
        Brand organization,
        String code,
        @Nullable CheckIn answer,
        boolean isIn,
        boolean isRecorded)
        implements Page {

    @Override
    public String title() {
        return "Check in";
    }

    @Override
    public int status() {
        return switch (answer) {
            case CheckIn.Wrong _ -> 422;
            case CheckIn.TooMany _ -> 429;
            case CheckIn.NotYet _, CheckIn.Over _, CheckIn.Cancelled _ -> 409;
            case null, default -> 200;
        };
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }
}
