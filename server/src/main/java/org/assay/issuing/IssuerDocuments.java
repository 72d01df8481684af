package org.assay.issuing;

import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.Image;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.keys.KeyHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who issues, as strangers read it: the profile at `/issuers/{slug}` and, under a did:web, the keys at
/// `/issuers/{slug}/did.json`. Runs twice without harm; whoever calls acts for the organization.
@Service
@Transactional
class IssuerDocuments {
    private final Organizations organizations;
    private final KeyHistory keys;
    private final StaticPlane plane;

    IssuerDocuments(Organizations organizations, KeyHistory keys, StaticPlane plane) {
        this.organizations = organizations;
        this.keys = keys;
        this.plane = plane;
    }

    /// The issuer as it stands in a credential.
    ///
    /// @param did under which it signs
    Profile profile(Organization organization, String did) {
        var address = plane.url("issuers/" + organization.slug());
        return Profile.builder(did)
                .name(organization.name())
                .url(organization.url() == null ? address : organization.url())
                .email(organization.email())
                .image(organization.hasLogo() ? logo(organization) : null)
                .build();
    }

    /// Publishes both documents unless they stand as they should.
    void refresh(OrganizationId id) {
        var organization = organizations.get(id);
        var path = "issuers/" + organization.slug();
        var profile = OpenBadges.write(profile(organization, keys.current(id).issuer()));
        var document = StrictJson.mapper().createObjectNode();
        var context = document.putArray("@context");
        AchievementCredential.CONTEXT.forEach(context::add);
        document.setAll(profile);
        plane.keep(path, StrictJson.write(document));
        keys.document(id).ifPresent(keyDocument -> plane.keep(path + "/did.json", keyDocument.write()));
    }

    private Image logo(Organization organization) {
        var path = "organizations/%s/logo?v=%d".formatted(organization.slug(), organization.version());
        return Image.of(plane.url(path)).withCaption("Logo of " + organization.name());
    }
}
