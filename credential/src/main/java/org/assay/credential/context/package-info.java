/// JSON-LD contexts, bundled with their hashes. Nothing here fetches.
@NullMarked
package org.assay.credential.context;

import org.jspecify.annotations.NullMarked;
