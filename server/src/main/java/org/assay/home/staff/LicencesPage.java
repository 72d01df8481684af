package org.assay.home.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.identity.licences.Demand;
import org.assay.identity.licences.LicenceKind;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What members need a licence for, and which micro-credential gives it.
///
/// @param entries id to title of what may be chosen
public record LicencesPage(List<Row> rows, Map<String, String> entries, FormErrors errors) implements Page {

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
