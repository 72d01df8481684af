/// What people agreed to: terms and privacy notices of organizations, version by version, and consents that they can
/// withdraw.
///
/// **Start reading at** [Agreeing].
@NullMarked
@NamedInterface("agreements")
package org.assay.identity.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
