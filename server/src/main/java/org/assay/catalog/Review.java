package org.assay.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.assay.identity.PersonId;

/// How far a draft has come with its review.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Review.NotAsked.class, name = "notAsked"),
    @JsonSubTypes.Type(value = Review.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Review.SentBack.class, name = "sentBack")
})
public sealed interface Review {

    /// Nobody has been asked to read this version of the draft.
    record NotAsked() implements Review {}

    /// Waits for somebody else to read it.
    record Asked(PersonId by, Instant at) implements Review {}

    /// A reviewer wants something changed.
    ///
    /// @param draftVersion the version of the draft that they read
    record SentBack(PersonId by, Instant at, String reason, int draftVersion) implements Review {}
}
