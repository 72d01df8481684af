/// Comprehensive Learner Record 2.0: many achievements of one person in one credential, one record per class of the
/// specification that Open Badges does not have, under the same names.
///
/// **Start reading at** [ClrCredential]. The records are values; nothing here signs or checks.
@NullMarked
package org.assay.credential.clr;

import org.jspecify.annotations.NullMarked;
