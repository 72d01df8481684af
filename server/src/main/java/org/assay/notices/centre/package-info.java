/// What people see of their notices: the bell, the list, and how they want to be told.
@NullMarked
package org.assay.notices.centre;

import org.jspecify.annotations.NullMarked;
