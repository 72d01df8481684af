package org.assay.assessment.tasks;

import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// A whole task as JSON, pasted.
///
/// @param version number of the version that it replaces
public record ImportForm(@Nullable String json, @Nullable String version) implements Form {}
