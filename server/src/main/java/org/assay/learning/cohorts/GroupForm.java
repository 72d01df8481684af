package org.assay.learning.cohorts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// @param group name of the group
/// @param people ids of enrolments
/// @param act `take` to take them out, anything else to put them in
record GroupForm(
        @Nullable String group,
        @Nullable List<String> people,
        @Nullable String act) implements Form {
    private static final int MOST = 1000;

    static GroupForm empty() {
        return new GroupForm(null, List.of(), null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("group", group, "Enter the name of a group.")
                .atMost("group", group, 60);
        if (chosen().isEmpty()) errors.add("people", "Tick at least one person.");
        return errors;
    }

    String name() {
        return Objects.requireNonNullElse(group, "").strip();
    }

    boolean isTaking() {
        return "take".equals(act);
    }

    boolean isTicked(EnrolmentId id) {
        return Objects.requireNonNullElse(people, List.<String>of()).contains(id.toString());
    }

    List<EnrolmentId> chosen() {
        try {
            return Objects.requireNonNullElse(people, List.<String>of()).stream()
                    .limit(MOST)
                    .map(UUID::fromString)
                    .map(EnrolmentId::new)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is nobody like that here. Open the page again.");
        }
    }
}
