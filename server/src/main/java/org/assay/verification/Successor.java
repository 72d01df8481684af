package org.assay.verification;

import java.time.Instant;

/// Which credential took another's place.
///
/// @param url id of the newer one
/// @param path the same without our base URL
/// @param at since when
public record Successor(String url, String path, Instant at) {}
