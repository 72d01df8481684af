/// Licences: what an organization wants its members to hold before they publish, mark or hold live sessions.
///
/// **In:** that a credential was issued or no longer holds, told by `issuing`. **Out:** whether somebody may, and
/// where to earn it otherwise ([Licences#require]).
@NullMarked
@NamedInterface("licences")
package org.assay.identity.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
