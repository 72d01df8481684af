package org.assay.catalog;

/// Something that keeps a definition from being published.
///
/// @param place the field to mend, such as `claims[0].text`, or the list, such as `tasks`
/// @param message what is missing, by name, and how to mend it
public record Finding(String place, String message) {}
