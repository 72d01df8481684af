/// What is begun in one browser and has to be finished there: the challenge of a passkey, the state of a sign-on.
@NullMarked
package org.assay.identity.ceremonies;

import org.jspecify.annotations.NullMarked;
