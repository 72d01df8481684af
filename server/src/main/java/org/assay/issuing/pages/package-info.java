/// What staff see of credentials that were issued, and the forms by which they change their state.
@NullMarked
package org.assay.issuing.pages;

import org.jspecify.annotations.NullMarked;
