package org.assay.identity.licences;

import java.util.UUID;

/// That an organization wants a licence for something, and which of its entries gives it.
///
/// @param title of the entry
/// @param path where it is described and begun
public record Demand(LicenceKind kind, UUID entry, String title, String path) {}
