package org.assay.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assay.credential.Issuer;
import org.assay.credential.SignedCredential;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Signs assertions of an organization with the key it names. The same request always gives the same bytes, so that
/// a signing that was interrupted can be done again. Whoever calls acts for the organization.
@Service
public class AssertionSigner {
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);
    private final SigningKeys keys;
    private final MasterKey master;
    private final Organizations organizations;
    private final IssuerNames names;
    private final Clock clock;

    AssertionSigner(
            SigningKeys keys, MasterKey master, Organizations organizations, IdentitySettings settings, Clock clock) {
        this.keys = keys;
        this.master = master;
        this.organizations = organizations;
        this.names = IssuerNames.of(settings);
        this.clock = clock;
    }

    /// @param key also a retired one: for a badge where signing began before it was retired, for lists of what it
    /// signed
    /// @param created fixed before the first try; not later than now, but for 5 minutes of skew between clocks
    /// @throws IllegalStateException if the request is not what it says, names another issuer or is not covered by
    ///     the signature as a whole: a fault of ours, for which nothing is signed
    @Transactional
    public SignedCredential sign(OrganizationId organization, KeyId key, AssertionRequest request, Instant created) {
        var opened = open(organization, key, request, created);
        return Issuer.sign(request.document(), opened.key, opened.method, created);
    }

    /// The same bytes for each as [#sign] would give, for many that differ in some texts only.
    ///
    /// @param values for each of them, its texts in the order of the request's pointers
    /// @throws IllegalStateException as [#sign]
    @Transactional
    public List<SignedCredential> signAll(
            OrganizationId organization,
            KeyId key,
            AssertionRequest.Badges request,
            List<List<String>> values,
            Instant created) {
        var opened = open(organization, key, request, created);
        var template = Issuer.template(request.document(), request.pointers(), opened.key, opened.method);
        return values.stream()
                .map(texts -> SignedCredential.of(template.sign(texts, created)))
                .toList();
    }

    private record Opened(SigningKey key, String method) {}

    private Opened open(OrganizationId organization, KeyId key, AssertionRequest request, Instant created) {
        var row = keys.find(key)
                .filter(found -> found.organization().equals(organization))
                .orElseThrow(() -> new IllegalStateException("no key " + key + " of organization " + organization));
        var publicKey = Multikey.decode(row.publicKey());
        var signer = organizations.get(organization);
        check(request, names.issuer(signer, publicKey), created);
        if (created.isBefore(row.createdAt())) throw new IllegalStateException("signed before its key was made");
        var retired = Objects.requireNonNullElse(row.retiredAt(), Instant.MAX);
        if (!(request instanceof AssertionRequest.StatusListState) && created.isAfter(retired))
            throw new IllegalStateException("key " + key + " is retired");
        var seed = master.unwrap(row.wrapped(), row.id().toString());
        var signingKey = SigningKey.restoreEd25519(seed, SecretAccess.toStoreKeys());
        return new Opened(signingKey, names.method(signer, publicKey));
    }

    private void check(AssertionRequest request, String issuer, Instant created) {
        var objection = request.objection();
        if (!objection.isEmpty()) throw new IllegalStateException("will not sign: " + objection);
        if (!issuer(request.document()).equals(issuer)) {
            throw new IllegalStateException("will not sign: the issuer is not " + issuer);
        }
        if (created.isAfter(clock.instant().plus(MOST_SKEW))) {
            throw new IllegalStateException("will not sign: created lies in the future: " + created);
        }
    }

    private static String issuer(JsonNode document) {
        var issuer = document.path("issuer");
        return issuer.isString() ? issuer.stringValue() : issuer.path("id").asString("");
    }
}
