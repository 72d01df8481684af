/// Credentials of the European Learning Model: read in.
///
/// **Start reading at** [SealedCredential]. Nothing here decides whether a seal is to be trusted.
@NullMarked
package org.assay.credential.europe;

import org.jspecify.annotations.NullMarked;
