/// Who was there, how we know, and how sure that is.
///
/// **In:** a rotating code that somebody enters, a presenter's roster, a claim at an event.
/// **Out:** [Attendance] and [AttendanceSettled], by which `awarding` judges; [NoShowFound].
///
/// **Start reading at** [Means], which is the scale of confidence, then [CheckingIn].
@NullMarked
@NamedInterface("attendance")
package org.assay.learning.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
