/// Credentials and presentations as JSON Web Tokens: VC-JWT, `vc+jwt`, `vp+jwt`, SD-JWT VC with key
/// binding.
///
/// **In:** a credential in JSON and a key, or the text of a token.
/// **Out:** the text of a token, or what stands in it, not yet judged.
///
/// **Start reading at** [CompactJws]. The key's type decides the algorithm, never the header. Nothing here
/// looks up a key: that is done with `did.IssuerKeys`, by whoever judges the token.
@NullMarked
package org.assay.credential.jose;

import org.jspecify.annotations.NullMarked;
