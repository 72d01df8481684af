/// From identifiers to keys: did:key, did:web, did:jwk and https issuers.
///
/// **In:** a verification method's URL. **Out:** the key it stands for, its controller and its purposes.
///
/// **Start reading at** [KeyResolver].
@NullMarked
package org.assay.credential.did;

import org.jspecify.annotations.NullMarked;
