/// What time itself gives occasion to say: due soon, behind the plan, stood still, a credential not accepted yet.
///
/// **Start reading at** [Reminding]. One process does it at a time; nobody hears twice of the same, nor twice a day,
/// nor
/// at night.
@NullMarked
package org.assay.notices.reminders;

import org.jspecify.annotations.NullMarked;
