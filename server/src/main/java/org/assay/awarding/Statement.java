package org.assay.awarding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the organization states of its own knowledge, where nothing was taught or assessed here: one row of a batch.
///
/// @param batch that it came with
/// @param line where it stands there
/// @param on when it was earned
/// @param narrative words for the credential, or null
/// @param evidence an https URL, or null
/// @param language of the credential and its letter, a tag such as `de`; null for the definition's own
/// @param reason why it is awarded although the rule asks for more, or null
public record Statement(
        BatchId batch,
        int line,
        LocalDate on,
        @Nullable String narrative,
        @Nullable String evidence,
        @Nullable String language,
        @Nullable String reason) {}
