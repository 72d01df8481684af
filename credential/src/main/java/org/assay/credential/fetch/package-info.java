/// The only door to the outside web.
///
/// **Start reading at** [Fetcher]; [HostileFetch] is the one that goes out, under the rules listed there.
@NullMarked
package org.assay.credential.fetch;

import org.jspecify.annotations.NullMarked;
