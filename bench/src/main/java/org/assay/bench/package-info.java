/// Loads a running Assay and says how long its answers took.
///
/// **Start reading at** [PagesLoad]; `bench/pages` starts a server for it.
@NullMarked
package org.assay.bench;

import org.jspecify.annotations.NullMarked;
