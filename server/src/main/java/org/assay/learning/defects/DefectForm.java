package org.assay.learning.defects;

import java.util.Arrays;
import java.util.Objects;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What an author decides about a defect.
///
/// @param mendedIn the version of the text in which it is mended
/// @param reason why it is declined
/// @param version the one that was seen
public record DefectForm(
        @Nullable String title,
        @Nullable String state,
        @Nullable String mendedIn,
        @Nullable String reason,
        @Nullable String version)
        implements Form {

    static DefectForm from(Defect defect) {
        return new DefectForm(
                defect.title(),
                defect.state().name(),
                defect.mendedIn() == null ? null : defect.mendedIn().toString(),
                defect.reason(),
                String.valueOf(defect.version()));
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("title", title, "Say in a few words what is wrong.")
                .atMost("title", title, 200)
                .atMost("reason", reason, 1_000);
        if (Arrays.stream(Defect.State.values()).noneMatch(each -> each.name().equals(state))) {
            return errors.add("state", "Choose what becomes of it.");
        }
        if (stateRead() == Defect.State.MENDED && !text(mendedIn).matches("[1-9]\\d{0,4}")) {
            errors.add("mendedIn", "Enter the number of the version in which it is mended.");
        }
        if (stateRead() == Defect.State.DECLINED) {
            errors.require("reason", reason, "Say why. Those who reported it read it.");
        }
        return errors;
    }

    Defect.State stateRead() {
        return Defect.State.valueOf(text(state));
    }

    @Nullable
    Integer mendedInRead() {
        return stateRead() == Defect.State.MENDED ? Integer.valueOf(text(mendedIn)) : null;
    }

    String titleRead() {
        return text(title);
    }

    int versionRead() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : 0;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
