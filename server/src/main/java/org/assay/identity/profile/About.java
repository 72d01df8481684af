package org.assay.identity.profile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an organization or a part of it says of itself beside name, site and mail: members of an Open Badges Profile.
///
/// @param country ISO 3166-1 alpha-2, or null
/// @param identifierType which register the identifier is of, such as `ROR`
/// @param official who speaks for it, by name
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Profile"
public record About(
        @Nullable String description,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String locality,
        @Nullable String country,
        @Nullable String identifierType,
        @Nullable String identifier,
        @Nullable String official) {
    public static final About NOTHING = new About(null, null, null, null, null, null, null, null, null);

    public boolean hasAddress() {
        return street != null || postalCode != null || locality != null || country != null;
    }

    /// The country in English; null where none is said.
    public @Nullable String countryName() {
        return country == null ? null : Locale.of("", country).getDisplayCountry(Locale.UK);
    }
}
