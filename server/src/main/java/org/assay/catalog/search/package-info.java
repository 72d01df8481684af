/// Finds what can be earned among all that is published, by words and facts.
///
/// Reads `catalog.search_entry` alone, which triggers keep true whenever something is published, retired, opened,
/// closed or said of an offering; no definition is parsed here.
@NullMarked
@NamedInterface("search")
package org.assay.catalog.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
