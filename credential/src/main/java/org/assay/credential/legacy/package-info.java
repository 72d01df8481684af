/// Badges from before verifiable credentials: Open Badges 1 and 2, hosted and signed.
///
/// **In:** an assertion as JSON, and a way to what it refers to.
/// **Out:** what they say; the root package judges it.
///
/// **Start reading at** [Ob2Assertion].
@NullMarked
package org.assay.credential.legacy;

import org.jspecify.annotations.NullMarked;
