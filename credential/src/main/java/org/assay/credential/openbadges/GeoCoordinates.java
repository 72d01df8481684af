package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/// A place on the globe, in decimal degrees.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "GeoCoordinates"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GeoCoordinates(String type, BigDecimal latitude, BigDecimal longitude) {
    public GeoCoordinates {
        if (type == null) type = "GeoCoordinates";
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static GeoCoordinates of(BigDecimal latitude, BigDecimal longitude) {
        return new GeoCoordinates("GeoCoordinates", latitude, longitude);
    }
}
