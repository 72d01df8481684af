/// Dates for people's own calendars: a file for one session or an offering, and an address to subscribe to.
///
/// @spec https://www.rfc-editor.org/rfc/rfc5545 Internet Calendaring and Scheduling Core Object Specification
/// @spec https://www.rfc-editor.org/rfc/rfc5546 iCalendar Transport-Independent Interoperability Protocol
@NullMarked
@NamedInterface("calendar")
package org.assay.learning.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
