package org.assay.identity.signon;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assay.identity.OrganizationId;
import org.assay.identity.Role;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Where people sign on.
///
/// @param secret empty to keep the one that is set, while the issuer stays the same
/// @param domains parted by spaces or commas
/// @param role what a first sign-on makes of somebody; learner if empty
public record SignOnForm(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String secret,
        @Nullable String domains,
        @Nullable String role)
        implements Form {
    private static final int MOST_DOMAINS = 20;

    static final SignOnForm EMPTY = new SignOnForm(null, null, null, null, null);

    static SignOnForm of(SignOn set) {
        return new SignOnForm(
                set.issuer().toString(),
                set.clientId(),
                null,
                String.join(" ", set.domains()),
                set.role().name());
    }

    /// @param set what is set now, or null
    FormErrors check(@Nullable SignOn set) {
        var errors = new FormErrors();
        if (!isIssuer()) errors.add("issuer", "Enter an address that begins with https:// and has no ? or #.");
        errors.require("clientId", clientId, "Enter the client id that the provider gave you.")
                .atMost("clientId", clientId, 200)
                .atMost("secret", secret, 500);
        if (set == null) errors.require("secret", secret, "Enter the client secret that the provider gave you.");
        else if (!set.issuer().toString().equals(text(issuer))) {
            errors.require("secret", secret, "Another issuer needs its own secret: enter it.");
        }
        var names = domainList();
        if (names.isEmpty() || names.size() > MOST_DOMAINS || !names.stream().allMatch(SignOnForm::isDomain)) {
            errors.add("domains", "Enter one to twenty domains like aldermere.example, parted by spaces.");
        }
        if (SignOn.ROLES.stream().map(Role::name).noneMatch(wantedRole()::equals)) {
            errors.add("role", "Choose one of these roles.");
        }
        return errors;
    }

    private boolean isIssuer() {
        try {
            var url = URI.create(text(issuer));
            return "https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.toString().length() <= 500;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDomain(String name) {
        return name.length() <= 253
                && name.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    }

    SignOn signOn(OrganizationId organization, boolean isOffered) {
        return new SignOn(
                organization,
                URI.create(text(issuer)),
                Objects.requireNonNull(clientId).strip(),
                domainList(),
                Role.valueOf(wantedRole()),
                isOffered);
    }

    @Nullable
    String newSecret() {
        return text(secret).isEmpty() ? null : text(secret);
    }

    public String wantedRole() {
        return text(role).isEmpty() ? Role.LEARNER.name() : text(role);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private List<String> domainList() {
        return Arrays.stream(text(domains).toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .map(domain -> domain.replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
    }
}
