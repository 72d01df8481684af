/// JSON-LD and RDF Dataset Canonicalization: the only package that knows them, and it is not exported.
///
/// **In:** a document whose contexts are all bundled. **Out:** its canonical N-Quads, or the reason why there
/// are none.
///
/// Two paths lead there. The reference expands the document as the standards say; the compiled path ([Conversion])
/// goes from JSON to quads in one pass, and answers what the reference would or nothing.
///
/// **Start reading at** [SafeJsonLd].
@NullMarked
package org.assay.credential.proof.rdfc;

import org.jspecify.annotations.NullMarked;
