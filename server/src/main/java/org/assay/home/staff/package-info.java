/// What a member of an organization sees first.
@NullMarked
package org.assay.home.staff;

import org.jspecify.annotations.NullMarked;
