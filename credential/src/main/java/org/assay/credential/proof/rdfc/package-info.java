/// JSON-LD and RDF Dataset Canonicalization: the only package that knows them, and it is not exported.
///
/// **In:** a document whose contexts are all bundled. **Out:** its canonical N-Quads, or the reason why there
/// are none.
///
/// **Start reading at** [SafeJsonLd].
@NullMarked
package org.assay.credential.proof.rdfc;

import org.jspecify.annotations.NullMarked;
