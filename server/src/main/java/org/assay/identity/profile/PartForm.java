package org.assay.identity.profile;

import java.util.Arrays;
import java.util.Objects;
import org.assay.identity.OrganizationId;
import org.assay.identity.SignIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A part as it was typed, beside what stands in [AboutForm].
///
/// @param parent id of the part that it belongs to, or empty
/// @param version the version that the form was filled from; absent for a new part
public record PartForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String url,
        @Nullable String email,
        @Nullable String version)
        implements Form {

    static PartForm of(Part part) {
        return new PartForm(
                part.name(),
                part.kind().name(),
                part.parent() == null ? "" : part.parent().toString(),
                part.url(),
                part.email(),
                String.valueOf(part.version()));
    }

    static PartForm under(@Nullable String parent) {
        return new PartForm(null, parent == null ? "FACULTY" : "DEPARTMENT", parent, null, null, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("name", name, "Enter its name.")
                .atMost("name", name, 200)
                .atMost("url", url, 500);
        var site = AboutForm.text(url);
        if (site != null && !site.matches("https?://[^\\s/]+\\S*")) {
            errors.add("url", "Enter the whole address, like https://www.university.example.");
        }
        if (AboutForm.text(email) != null && !SignIn.isAddress(email)) {
            errors.add("email", "Enter an email address with an @, like name@post.example.");
        }
        if (Arrays.stream(PartKind.values()).noneMatch(each -> each.name().equals(kind))) {
            errors.add("kind", "Choose what it is.");
        }
        var id = AboutForm.text(parent);
        if (id != null && !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            errors.add("parent", "Choose what it belongs to.");
        }
        return errors;
    }

    /// The part with what was typed; call only where [#check] found nothing.
    Part part(PartId id, OrganizationId organization, About about) {
        var above = AboutForm.text(parent);
        return new Part(
                id,
                organization,
                above == null ? null : PartId.of(above),
                PartKind.valueOf(Objects.requireNonNull(kind)),
                Objects.requireNonNull(name).strip(),
                AboutForm.text(url),
                AboutForm.text(email),
                about,
                version == null || !version.matches("\\d{1,9}") ? 1 : Integer.parseInt(version),
                null);
    }
}
