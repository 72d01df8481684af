package org.assay.home.open;

import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.Modality;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.medallion.Hallmark;
import org.assay.identity.Organization;

/// The four punches of a published definition.
final class Hallmarks {
    private Hallmarks() {}

    static Hallmark of(PublishedEntry entry, Organization organization) {
        var definition = entry.definition();
        var isMarked = definition.tasks().stream().anyMatch(task -> task.modality() == Modality.MARKED_WORK);
        return new Hallmark(
                organization.name(),
                initials(organization.name()),
                definition.eqfLevel(),
                isMarked ? Hallmark.Method.MARKED_WORK : Hallmark.Method.EXAM,
                entry.publishedAt().atOffset(ZoneOffset.UTC).getYear());
    }

    /// One to three letters: `Aldermere University` has `AU`.
    private static String initials(String name) {
        var letters = Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                .limit(3)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return letters.isEmpty() ? "?" : letters;
    }
}
