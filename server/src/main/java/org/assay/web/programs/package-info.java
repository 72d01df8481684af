/// What programs are told and asked for: scopes, and problems by their types.
@NullMarked
@NamedInterface("programs")
package org.assay.web.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
