package org.assay.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.assay.web.Brand;
import org.jspecify.annotations.Nullable;

/// Somebody who offers and issues: a university, faculty or unit.
///
/// @param slug names it in addresses: lower-case letters, digits and hyphens, at most 40
/// @param url its own site, or null
/// @param email where people write to it, or null
/// @param colour its brand colour, `#rrggbb`
/// @param look letters and corners of its pages
/// @param version grows with each change; a change names the version that it saw
public record Organization(
        OrganizationId id,
        String slug,
        String name,
        @Nullable String url,
        @Nullable String email,
        String colour,
        boolean hasLogo,
        int version,
        Brand.Look look) {

    public Organization(
            OrganizationId id,
            String slug,
            String name,
            @Nullable String url,
            @Nullable String email,
            String colour,
            boolean hasLogo,
            int version) {
        this(id, slug, name, url, email, colour, hasLogo, version, Brand.Look.USUAL);
    }

    public Brand brand() {
        return new Brand(name, colour, hasLogo ? "/organizations/" + slug + "/logo?v=" + version : null, look);
    }

    /// A slug from a name: `Aldermere University` becomes `aldermere-university`.
    public static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > 40 ? plain.substring(0, 40).replaceAll("-$", "") : plain;
    }
}
