package org.assay.issuing.pages;

import java.util.Arrays;
import java.util.Objects;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.successions.Succession.Kind;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param kind name of a [Kind] that takes another's place
/// @param name of the learner, as the newer credential is to say it
/// @param version number of the definition's version that the newer one is to rest on
/// @param reason for the learner
/// @param sure `yes` where the box was ticked
public record SuccessionForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String version,
        @Nullable String reason,
        @Nullable String sure)
        implements Form {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 200;

    static SuccessionForm of(IssuedCredential former, String name) {
        return new SuccessionForm(
                Kind.NAME.name(), name, String.valueOf(former.entry().number()), null, null);
    }

    FormErrors check(IssuedCredential former) {
        var errors = new FormErrors()
                .require("name", name, "Say how the learner is to be named.")
                .atMost("name", name, LONGEST_NAME)
                .require("reason", reason, "Say why. The learner reads it.")
                .atMost("reason", reason, LONGEST)
                .require("sure", sure, "Tick the box: the former one stops to hold, for ever.");
        if (isNoKind()) errors.add("kind", "Choose what changes.");
        var isSameName =
                former.learnerName().equals(Objects.requireNonNullElse(name, "").strip());
        if (Kind.NAME.name().equals(kind) && isSameName) errors.add("name", "This is the name that it has already.");
        if (Kind.CRITERIA.name().equals(kind)
                && String.valueOf(former.entry().number()).equals(version)) {
            errors.add("version", "This is the version that it rests on already.");
        }
        return errors;
    }

    private boolean isNoKind() {
        return Arrays.stream(Kind.values())
                .filter(Kind::isInPlace)
                .noneMatch(each -> each.name().equals(kind));
    }

    Wish wish() {
        return new Wish(
                Kind.valueOf(Objects.requireNonNull(kind)),
                Objects.requireNonNull(name).strip(),
                number(),
                Objects.requireNonNull(reason).strip());
    }

    int number() {
        return version != null && version.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(version) : 0;
    }
}
