/// API tokens: a program's way in, for the permissions that its maker gives it, and never for more than they have.
@NullMarked
@NamedInterface("tokens")
package org.assay.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
