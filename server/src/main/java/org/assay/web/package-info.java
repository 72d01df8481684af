/// What all pages share: the stylesheet, the script, icons. No domain.
///
/// **Start reading at** [Assets].
@NullMarked
package org.assay.web;

import org.jspecify.annotations.NullMarked;
