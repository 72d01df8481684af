package org.assay.learning.events;

import java.time.Instant;
import org.assay.learning.EnrolmentId;

/// The answer to somebody who claims at an event. None of these is an error.
public sealed interface Admittance {

    /// They are enrolled and recorded as present; the credential follows.
    record Admitted(EnrolmentId enrolment) implements Admittance {}

    /// They were admitted before; nothing changed.
    record Already(EnrolmentId enrolment) implements Admittance {}

    record NotYet(Instant opens) implements Admittance {}

    record Over(Instant closed) implements Admittance {}

    record Stopped() implements Admittance {}

    record Full(int cap) implements Admittance {}

    /// The code was for one person, and somebody else used it.
    record Used() implements Admittance {}

    record Revoked() implements Admittance {}

    /// The event was called off, or its offering takes nobody.
    record NotHeld() implements Admittance {}
}
