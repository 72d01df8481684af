package org.assay.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.assay.identity.OrganizationId;
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

    /// A review came to its end: what its authors want to know.
    ///
    /// @param draftVersion the version of the draft that was read
    /// @param isPublished else it was sent back
    record Ended(
            OrganizationId organization,
            EntryId entry,
            String title,
            int number,
            int draftVersion,
            boolean isPublished,
            List<PersonId> authors) {
        static Ended of(OrganizationId organization, EntryId entry, Draft draft, boolean isPublished) {
            var authors = new TreeSet<PersonId>(Comparator.comparing(PersonId::value));
            authors.addAll(draft.writers());
            if (draft.review() instanceof Asked asked) authors.add(asked.by());
            return new Ended(
                    organization,
                    entry,
                    draft.definition().title(),
                    draft.number(),
                    draft.version(),
                    isPublished,
                    List.copyOf(authors));
        }
    }
}
