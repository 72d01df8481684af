package org.assay.keys;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.assay.credential.did.DidDocument;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which keys an organization signs assertions with, now and before. Whoever calls acts for the organization.
@Service
@Transactional
public class KeyHistory {
    private final SigningKeys keys;
    private final MasterKey master;
    private final Organizations organizations;
    private final IssuerNames names;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    KeyHistory(
            SigningKeys keys,
            MasterKey master,
            Organizations organizations,
            IdentitySettings settings,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.master = master;
        this.organizations = organizations;
        this.names = IssuerNames.of(settings);
        this.events = events;
    }

    /// The key to sign with; made where the organization has none yet.
    public PublicKey current(OrganizationId organization) {
        return keys.current(organization).map(this::published).orElseGet(() -> make(organization));
    }

    /// Every key that ever signed, oldest first.
    public List<PublicKey> list(OrganizationId organization) {
        return keys.list(organization).stream().map(this::published).toList();
    }

    /// The document to publish for an organization that has a did:web, retired keys and all; empty for a did:key.
    public Optional<DidDocument> document(OrganizationId organization) {
        var all = list(organization).stream().map(PublicKey::key).toList();
        return names.web(organizations.get(organization)).map(did -> new DidDocument(did, all));
    }

    /// Retires the current key and makes the next. What the old one signed stays provable.
    public PublicKey rotate(OrganizationId organization) {
        keys.retire(organization);
        var next = make(organization);
        events.publishEvent(new KeyRotated(organization, next.id()));
        return next;
    }

    /// Of several that make one at once the first wins; all get that one.
    private PublicKey make(OrganizationId organization) {
        var id = KeyId.random();
        var key = SigningKey.generateEd25519(random);
        var wrapped = master.wrap(key.seed(SecretAccess.toStoreKeys()), id.toString());
        keys.add(id, organization, Multikey.encode(key.publicKey()), wrapped);
        return keys.current(organization).map(this::published).orElseThrow();
    }

    private PublicKey published(SigningKeys.Row row) {
        var organization = organizations.get(row.organization());
        var key = Multikey.decode(row.publicKey());
        return new PublicKey(
                row.id(),
                row.organization(),
                names.issuer(organization, key),
                names.method(organization, key),
                key,
                row.createdAt(),
                row.retiredAt());
    }
}
