/// Claiming the credential of an event by a printed code, from enrolment to wallet.
@NullMarked
package org.assay.home.event;

import org.jspecify.annotations.NullMarked;
