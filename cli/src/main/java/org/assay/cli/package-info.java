/// The `assay` command: the credential library for people, scripts and test suites.
///
/// Exit codes: 0 valid or done, 1 invalid, 2 could not tell, 64 not understood.
///
/// **Start reading at** [Assay].
@NullMarked
package org.assay.cli;

import org.jspecify.annotations.NullMarked;
