package org.assay.help;

import org.assay.identity.OrganizationId;

/// Somebody asked, or asked on.
///
/// @param message number of the message, from 1
public record QuestionAsked(OrganizationId organization, QuestionId question, int message) {}
