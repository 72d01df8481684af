package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A postal address.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Address"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Several List<String> type,
        @Nullable String addressCountry,
        @Nullable String addressCountryCode,
        @Nullable String addressRegion,
        @Nullable String addressLocality,
        @Nullable String streetAddress,
        @Nullable String postOfficeBoxNumber,
        @Nullable String postalCode,
        @Nullable GeoCoordinates geo) {
    public Address {
        type = type == null || type.isEmpty() ? List.of("Address") : List.copyOf(type);
    }

    /// Empty but for its type; members are added by the `with` methods.
    public static Address empty() {
        return new Address(List.of(), null, null, null, null, null, null, null, null);
    }

    /// The same thing with `addressCountry`.
    public Address withAddressCountry(String addressCountry) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `addressCountryCode`.
    public Address withAddressCountryCode(String addressCountryCode) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `addressRegion`.
    public Address withAddressRegion(String addressRegion) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `addressLocality`.
    public Address withAddressLocality(String addressLocality) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `streetAddress`.
    public Address withStreetAddress(String streetAddress) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `postOfficeBoxNumber`.
    public Address withPostOfficeBoxNumber(String postOfficeBoxNumber) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `postalCode`.
    public Address withPostalCode(String postalCode) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }

    /// The same thing with `geo`.
    public Address withGeo(GeoCoordinates geo) {
        return new Address(
                type,
                addressCountry,
                addressCountryCode,
                addressRegion,
                addressLocality,
                streetAddress,
                postOfficeBoxNumber,
                postalCode,
                geo);
    }
}
