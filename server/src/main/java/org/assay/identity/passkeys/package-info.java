/// Passkeys beside links by mail: a person makes one on their account, and signs in with it from then on.
///
/// **Start reading at** [PasskeyCeremony]: Spring Security's relying party does the checking, the rows are ours.
@NullMarked
package org.assay.identity.passkeys;

import org.jspecify.annotations.NullMarked;
