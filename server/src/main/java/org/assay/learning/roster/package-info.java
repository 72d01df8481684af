/// What staff see and do about attendance: the roster of a session, the screen with the code, the report of an
/// offering, an instructor's day.
@NullMarked
package org.assay.learning.roster;

import org.jspecify.annotations.NullMarked;
