package org.assay.catalog.licences;

import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.catalog.PublishedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Gives out the numbers that a professional body asks for: one for each award, in sequence within the entry, never
/// twice. Acts for the organization that the entry belongs to.
@Repository
@Transactional
public class LicenceNumbers {
    private static final Pattern SEQUENCE = Pattern.compile("\\{sequence(?::([1-9]))?}");
    private final JdbcClient jdbc;

    LicenceNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of an award: a new one, else the one that it was given before. Null where the entry gives none.
    ///
    /// @param award its id
    /// @param year of the award, such as 2026
    public @Nullable String give(PublishedEntry entry, UUID award, int year) {
        var pattern = entry.definition().profession().licenceNumbers();
        if (pattern == null) return null;
        var id = entry.id().entry().value();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?::text, 300))")
                .param(id)
                .query((row, _) -> true)
                .single();
        return jdbc.sql("select number from catalog.licence_number where award_id = ?")
                .param(award)
                .query(String.class)
                .optional()
                .orElseGet(() -> add(entry, award, pattern.replace("{year}", String.valueOf(year))));
    }

    private String add(PublishedEntry entry, UUID award, String pattern) {
        var id = entry.id().entry().value();
        int sequence = jdbc.sql("select coalesce(max(sequence), 0) + 1 from catalog.licence_number where entry_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        var number = filled(pattern, sequence);
        jdbc.sql("insert into catalog.licence_number (award_id, entry_id, organization_id, sequence, number)"
                        + " values (?, ?, ?, ?, ?)")
                .params(award, id, entry.organization().value(), sequence, number)
                .update();
        return number;
    }

    /// `AU-2026-{sequence:5}` and 7 make `AU-2026-00007`.
    static String filled(String pattern, int sequence) {
        return SEQUENCE.matcher(pattern).replaceAll(match -> {
            int digits = match.group(1) == null ? 1 : Integer.parseInt(match.group(1));
            return String.format(java.util.Locale.ROOT, "%0" + digits + "d", sequence);
        });
    }
}
