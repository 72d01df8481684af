/// Who may call what, and with whose things: every endpoint, every kind of caller, against the list in
/// `authorization.tsv`.
@NullMarked
package org.assay.authorization;

import org.jspecify.annotations.NullMarked;
