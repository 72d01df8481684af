package org.assay.credential.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pointer from an achievement or result to a skill in a framework.
///
/// One component per property of the class, in the order of the specification; absent lists are empty.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "Alignment"
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alignment(
        @Several List<String> type,
        @Nullable String targetCode,
        @Nullable String targetDescription,
        String targetName,
        @Nullable String targetFramework,
        @Nullable String targetType,
        String targetUrl) {
    public Alignment {
        type = type == null || type.isEmpty() ? List.of("Alignment") : List.copyOf(type);
    }

    /// With the required members only; the rest is added by the `with` methods.
    public static Alignment of(String targetName, String targetUrl) {
        return new Alignment(List.of(), null, null, targetName, null, null, targetUrl);
    }

    /// The same thing with `targetCode`.
    public Alignment withTargetCode(String targetCode) {
        return new Alignment(type, targetCode, targetDescription, targetName, targetFramework, targetType, targetUrl);
    }

    /// The same thing with `targetDescription`.
    public Alignment withTargetDescription(String targetDescription) {
        return new Alignment(type, targetCode, targetDescription, targetName, targetFramework, targetType, targetUrl);
    }

    /// The same thing with `targetFramework`.
    public Alignment withTargetFramework(String targetFramework) {
        return new Alignment(type, targetCode, targetDescription, targetName, targetFramework, targetType, targetUrl);
    }

    /// The same thing with `targetType`.
    public Alignment withTargetType(String targetType) {
        return new Alignment(type, targetCode, targetDescription, targetName, targetFramework, targetType, targetUrl);
    }
}
