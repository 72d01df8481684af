/// The interface described: as OpenAPI for programs, and as pages for the people who write them.
///
/// **In:** `api/openapi.yaml` and `api/guide.md`. **Out:** `/api/v1/openapi.json`, `/developers` and `/problems`. The
/// words
/// are English, as those of the interface are.
@NullMarked
package org.assay.api.document;

import org.jspecify.annotations.NullMarked;
