/// What a definition says beside its contract: the elements that the EU Council's recommendation of 2022 names, the
/// duties of a profession, prices, and the wording in other languages. Values without behaviour of the server.
@NullMarked
@NamedInterface("elements")
package org.assay.catalog.elements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
