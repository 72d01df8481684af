package org.assay.credential.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Where an issuer's hosted assertions may stand, by its own profile. An issuer who does not say hosts them
/// where the profile is.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "VerificationObject"
public final class IssuerScope {
    private final JsonNode profile;

    private IssuerScope(JsonNode profile) {
        this.profile = profile;
    }

    public static IssuerScope of(JsonNode profile) {
        return new IssuerScope(profile);
    }

    /// Whether the assertion stands where this issuer's may.
    public boolean holds(HostedUrl assertion) {
        var policy = profile.path("verification");
        var prefixes = texts(policy.path("startsWith"));
        var hosts = texts(policy.path("allowedOrigins"));
        if (!prefixes.isEmpty() && prefixes.stream().noneMatch(prefix -> isBelow(assertion, prefix))) return false;
        if (!hosts.isEmpty()) return hosts.stream().anyMatch(host -> isOn(assertion, host));
        if (!prefixes.isEmpty()) return true;
        return HostedUrl.parse(profile.path("id").asString(""))
                .filter(assertion::hasOriginOf)
                .isPresent();
    }

    private static boolean isBelow(HostedUrl assertion, String prefix) {
        return HostedUrl.parse(prefix).filter(assertion::isWithin).isPresent();
    }

    /// A host by its name alone, as the specification has it, or a whole origin.
    private static boolean isOn(HostedUrl assertion, String allowed) {
        if (allowed.contains("://"))
            return HostedUrl.parse(allowed).filter(assertion::hasOriginOf).isPresent();
        return assertion.port() == -1 && assertion.host().equals(allowed.toLowerCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode value) {
        var texts = new ArrayList<String>();
        if (value.isString()) texts.add(value.stringValue());
        for (var one : value) if (one.isString()) texts.add(one.stringValue());
        return texts;
    }
}
