package org.assay.catalog;

import org.assay.identity.OrganizationId;

/// A new offering was planned like another one of the same definition: what is in that one is taken over. Told in the
/// transaction that plans it, in the hands of whoever does.
///
/// @param next not open yet; of the definition's latest version, which may declare other tasks than the original's
public record OfferingRepeated(OrganizationId organization, OfferingId original, OfferingId next) {}
