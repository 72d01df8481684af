package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;

/// One sitting's worth of reading in an offering.
///
/// @param number its place in the offering, from 1 without gaps
/// @param minutes how long it takes, 1 to 600
/// @param body Markdown, at most 100,000 characters
/// @param version grows with each change; a change names the version that it saw
public record Lesson(
        LessonId id,
        OrganizationId organization,
        OfferingId offering,
        int number,
        String title,
        int minutes,
        String body,
        int version) {}
