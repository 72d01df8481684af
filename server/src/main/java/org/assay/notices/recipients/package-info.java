/// Who was awarded by a table, and whether it has reached them: the letter, a further one, or a code on paper.
///
/// **Start reading at** [Recipients].
@NullMarked
package org.assay.notices.recipients;

import org.jspecify.annotations.NullMarked;
