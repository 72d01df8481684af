/// What administrators hear of programs of their organization.
@NullMarked
package org.assay.notices.programs;

import org.jspecify.annotations.NullMarked;
