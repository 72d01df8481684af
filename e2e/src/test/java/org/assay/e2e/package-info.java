/// The whole platform from outside: real browsers, and verifiers that other people wrote.
///
/// **Start reading at** [OutsideVerifiersTest].
@NullMarked
package org.assay.e2e;

import org.jspecify.annotations.NullMarked;
