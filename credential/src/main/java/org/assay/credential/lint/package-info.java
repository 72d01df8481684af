/// Rules that a credential is held to before it is signed, each with its source and the day it took effect.
///
/// **Start reading at** [Lints].
@NullMarked
package org.assay.credential.lint;

import org.jspecify.annotations.NullMarked;
