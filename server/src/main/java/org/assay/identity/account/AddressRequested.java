package org.assay.identity.account;

import java.util.UUID;

/// Somebody asked to add an address. Whoever sends the mail calls [Addressing#letter]: to the address itself, whether
/// it
/// is free or somebody's.
public record AddressRequested(UUID request) {}
