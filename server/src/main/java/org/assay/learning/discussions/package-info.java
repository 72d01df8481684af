/// What people who take part ask and answer each other, in an offering and about one unit of it.
///
/// **In:** a post of somebody who is enrolled or teaches. **Out:** [ReplyPosted], [PostReported].
///
/// **Start reading at** [Discussing]. What is hidden stays in the table, with who hid it and why.
@NullMarked
@NamedInterface("discussions")
package org.assay.learning.discussions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
