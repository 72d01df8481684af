/// Letters that came back: read from what mail servers report, and shown to the staff whose letters they were.
///
/// **In:** a delivery status notification (RFC 3464), posted by the relay or dropped into a folder.
/// **Out:** an address that is marked, through [org.assay.notices.Bouncing].
@NullMarked
package org.assay.notices.bounces;

import org.jspecify.annotations.NullMarked;
