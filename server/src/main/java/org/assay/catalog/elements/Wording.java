package org.assay.catalog.elements;

/// One text of a definition in another language.
///
/// @param text as it was translated
/// @param of fingerprint of the original that it was translated from: another one now means that it is stale
public record Wording(String text, String of) {}
