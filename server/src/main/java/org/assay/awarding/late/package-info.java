/// The page on which a person looks at who meets a definition and was not awarded, and awards them.
@NullMarked
package org.assay.awarding.late;

import org.jspecify.annotations.NullMarked;
