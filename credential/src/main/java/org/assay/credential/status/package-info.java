/// Bitstring Status List: whether a credential was revoked or suspended, one bit among many.
///
/// **Start reading at** [StatusList].
@NullMarked
package org.assay.credential.status;

import org.jspecify.annotations.NullMarked;
