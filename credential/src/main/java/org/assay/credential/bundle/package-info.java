/// A credential with all that it takes to check it, in one file: for a day without a network, and for one when
/// those who published keys and lists are gone.
///
/// **In:** a credential of any kind that is read, and a way to the web.
/// **Out:** the bytes of an archive, and from them a [BundleReport].
///
/// **Start reading at** [Bundle]. The format stands in docs/bundle.md. A bundle may come from anybody: what
/// is in it counts for as much as its signatures, unless somebody who is trusted vouches for it.
@NullMarked
package org.assay.credential.bundle;

import org.jspecify.annotations.NullMarked;
