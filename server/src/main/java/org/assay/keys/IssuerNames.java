package org.assay.keys;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.key.VerificationKey;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organization;

/// What an organization is called in signatures: `did:web` where strangers can fetch its document by https under a
/// DNS name; otherwise `did:key`, which needs nobody to be reached but dies with its key.
///
/// @spec https://w3c-ccg.github.io/did-method-web/ did:web, "Method-specific identifier"
record IssuerNames(URI home) {
    private static final Pattern DNS_NAME = Pattern.compile("([a-z0-9-]+\\.)+[a-z][a-z0-9-]*");

    static IssuerNames of(IdentitySettings settings) {
        return new IssuerNames(URI.create(settings.url("")));
    }

    /// The organization's did:web; empty where it has none.
    Optional<String> web(Organization organization) {
        var host = home.getHost();
        if (!"https".equals(home.getScheme())
                || host == null
                || !DNS_NAME.matcher(host).matches()) {
            return Optional.empty();
        }
        var port = home.getPort() < 0 ? "" : "%3A" + home.getPort();
        return Optional.of("did:web:" + host + port + ":issuers:" + organization.slug());
    }

    String issuer(Organization organization, VerificationKey key) {
        return web(organization).orElse("did:key:" + key);
    }

    String method(Organization organization, VerificationKey key) {
        return web(organization).map(did -> did + "#" + key).orElse(VerificationMethod.idOf(key));
    }
}
