package org.assay.home.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.licences.Demand;
import org.assay.identity.licences.LicenceKind;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What members need a licence for, and which micro-credential gives it.
///
/// @param entries id to title of what may be chosen
/// @param members id to name of those who may be given one by hand
/// @param given those that were given by hand
/// @param grant one that is being given
public record LicencesPage(
        List<Row> rows,
        Map<String, String> entries,
        Map<String, String> members,
        List<Given> given,
        GrantForm grant,
        FormErrors errors)
        implements Page {

    /// A licence that was given by hand.
    public record Given(UUID id, String name, String title, String reason, Instant at) {}

    /// One more of them.
    ///
    /// @param person id of a member
    public record GrantForm(
            @Nullable String kind,
            @Nullable String person,
            @Nullable String reason) implements Form {
        static final GrantForm EMPTY = new GrantForm(null, null, null);

        FormErrors check() {
            return new FormErrors()
                    .require("reason", reason, "Say why they are given it without earning it.")
                    .atMost("reason", reason, 500);
        }

        Optional<LicenceKind> licence() {
            return Arrays.stream(LicenceKind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst();
        }

        String member() {
            return Objects.requireNonNullElse(person, "");
        }

        String why() {
            return Objects.requireNonNullElse(reason, "").strip();
        }
    }

    /// Licences that are asked for, by kind.
    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var row : rows) {
            if (row.demand() != null) {
                kinds.put(
                        row.kind().name(),
                        row.kind().title() + ": " + row.demand().title());
            }
        }
        return kinds;
    }

    /// @param field name of the form's field
    /// @param demand null where no licence is wanted
    /// @param holders how many people hold it now
    public record Row(
            LicenceKind kind, String field, @Nullable Demand demand, int holders) {
        public String chosen() {
            return demand == null ? "" : demand.entry().toString();
        }
    }

    /// The id of the entry that gives each licence; empty for none.
    public record LicencesForm(
            @Nullable String publish,
            @Nullable String present,
            @Nullable String assess) implements Form {
        static String field(LicenceKind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Nullable
        String entry(LicenceKind kind) {
            var typed = switch (kind) {
                case PUBLISH -> publish;
                case PRESENT -> present;
                case ASSESS -> assess;
            };
            return typed == null || typed.isBlank() ? null : typed.strip();
        }
    }

    @Override
    public String title() {
        return "Licences";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
