package org.assay.identity;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an operator sets about the platform as a whole.
///
/// @param baseUrl where people reach this platform, without a slash at the end; `http://localhost:8080` if unset
/// @param demo whether visitors may sign in as a member of the cast; false if unset
@ConfigurationProperties("assay")
public record IdentitySettings(
        @Nullable URI baseUrl, @Nullable Boolean demo) {

    public IdentitySettings {
        if (baseUrl == null) baseUrl = URI.create("http://localhost:8080");
        if (demo == null) demo = false;
    }

    /// The address of a path of this platform.
    public String url(String path) {
        return String.valueOf(baseUrl).replaceAll("/$", "") + path;
    }

    public boolean isDemo() {
        return Boolean.TRUE.equals(demo);
    }

    public boolean isSecure() {
        return url("").startsWith("https:");
    }
}
