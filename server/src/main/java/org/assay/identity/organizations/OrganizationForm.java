package org.assay.identity.organizations;

import java.util.Arrays;
import java.util.Objects;
import org.assay.identity.Organization;
import org.assay.identity.SignIn;
import org.assay.web.Brand;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Name, contacts and colour of an organization.
///
/// @param version the version that the form was filled from; absent for a new organization
public record OrganizationForm(
        @Nullable String name,
        @Nullable String url,
        @Nullable String email,
        @Nullable String colour,
        @Nullable String typeface,
        @Nullable String roundness,
        @Nullable String version)
        implements Form {

    static OrganizationForm of(Organization from) {
        return new OrganizationForm(
                from.name(),
                from.url(),
                from.email(),
                from.colour(),
                from.look().typeface().name(),
                from.look().roundness().name(),
                String.valueOf(from.version()));
    }

    static OrganizationForm empty() {
        return new OrganizationForm(null, null, null, "#0b5a66", null, null, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("name", name, "Enter the name that credentials will show as their issuer.")
                .atMost("name", name, 200)
                .atMost("url", url, 500);
        var site = text(url);
        if (site != null && !site.matches("https?://[^\\s/]+\\S*")) {
            errors.add("url", "Enter the whole address, like https://www.university.example.");
        }
        if (text(email) != null && !SignIn.isAddress(email)) {
            errors.add("email", "Enter an email address with an @, like name@post.example.");
        }
        if (colour == null || !Brand.isColour(colour)) {
            errors.add("colour", "Enter a colour as # and six digits, like #0b5a66.");
        }
        if (name != null && !name.isBlank() && Organization.slug(name).isEmpty()) {
            errors.add("name", "Use at least one Latin letter or digit: the web address is made from the name.");
        }
        return errors;
    }

    /// The same, as if it had been filled from that version.
    OrganizationForm at(int seen) {
        return new OrganizationForm(name, url, email, colour, typeface, roundness, String.valueOf(seen));
    }

    /// The organization with what was typed; call only where [#check] found nothing.
    Organization onto(Organization before) {
        return new Organization(
                before.id(),
                before.slug(),
                Objects.requireNonNull(name).strip(),
                text(url),
                text(email),
                Objects.requireNonNull(colour),
                before.hasLogo(),
                version == null || !version.matches("\\d{1,9}") ? before.version() : Integer.parseInt(version),
                look(before.look()));
    }

    /// What was chosen; what was not chosen, or is unknown, stays.
    private Brand.Look look(Brand.Look before) {
        return new Brand.Look(
                chosen(Brand.Typeface.values(), typeface, before.typeface()),
                chosen(Brand.Roundness.values(), roundness, before.roundness()));
    }

    private static <T extends Enum<T>> T chosen(T[] all, @Nullable String name, T usual) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
