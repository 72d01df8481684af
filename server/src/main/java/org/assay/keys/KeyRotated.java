package org.assay.keys;

import org.assay.identity.OrganizationId;

/// An organization signs with a new key from now on; the old one is retired.
public record KeyRotated(OrganizationId organization, KeyId key) {}
