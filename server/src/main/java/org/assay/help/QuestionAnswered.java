package org.assay.help;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// The organization answered.
///
/// @param person who asked
/// @param message number of the message, from 1
public record QuestionAnswered(OrganizationId organization, PersonId person, QuestionId question, int message) {}
