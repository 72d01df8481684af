/// Transparency logs: what was put into one, that it only ever grew, and who says so.
///
/// **In:** entries as bytes; proofs and signed notes from anywhere.
/// **Out:** hashes, proofs and checkpoints as values.
///
/// **Start reading at** [MerkleTree] and [Checkpoint]. It keeps no log and reaches none.
@NullMarked
package org.assay.credential.log;

import org.jspecify.annotations.NullMarked;
