/// Securing: Data Integrity proofs and their cryptosuites.
///
/// **Start reading at** [DataIntegrityProof].
@NullMarked
package org.assay.credential.proof;

import org.jspecify.annotations.NullMarked;
