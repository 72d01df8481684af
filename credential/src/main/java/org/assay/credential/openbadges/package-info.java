/// The Open Badges 3.0 data model: one record per class of the specification, under the same names.
///
/// **Start reading at** [AchievementCredential]. The records are values; nothing here signs or checks.
@NullMarked
package org.assay.credential.openbadges;

import org.jspecify.annotations.NullMarked;
