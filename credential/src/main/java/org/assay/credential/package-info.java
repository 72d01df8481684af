/// Open Badges 3.0 and W3C Verifiable Credentials: build, sign, read and verify.
@NullMarked
package org.assay.credential;

import org.jspecify.annotations.NullMarked;
