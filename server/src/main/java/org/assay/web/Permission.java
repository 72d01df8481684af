package org.assay.web;

/// What a member of an organization may do there. Roles are given by `identity`; handlers ask for permissions.
public enum Permission {
    AUTHOR_ENTRIES,
    REVIEW_ENTRIES,
    MARK_ATTEMPTS,
    APPROVE_AWARDS,
    ISSUE_CREDENTIALS,
    TEACH,
    ADMINISTER
}
