package org.assay.catalog;

import org.assay.identity.OrganizationId;

/// A version of an entry became public.
public record EntryPublished(OrganizationId organization, EntryVersion entry) {}
