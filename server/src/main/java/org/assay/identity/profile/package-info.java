/// What an organization says of itself: contacts, languages, time zone, accreditations, and the parts that it has.
///
/// The tenant is the organization; a part (faculty, school, unit) is a row of it. Start reading at [Part].
@NullMarked
@NamedInterface("profile")
package org.assay.identity.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
