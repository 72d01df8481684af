/// Invitations to work for an organization: by address and role, begun by acceptance.
///
/// The inviter learns that somebody accepted, and never before that whether an address has an account or whose it is.
@NullMarked
@NamedInterface("invitations")
package org.assay.identity.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
