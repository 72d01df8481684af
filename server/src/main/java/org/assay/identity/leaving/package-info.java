/// What a person may ask of us at any time: everything that we hold about them, and to be forgotten.
///
/// **Start reading at** [Erasing] and [org.assay.identity.PersonalData].
@NullMarked
@NamedInterface("leaving")
package org.assay.identity.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
