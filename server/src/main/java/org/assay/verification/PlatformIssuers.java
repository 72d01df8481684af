package org.assay.verification;

import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.keys.KeyHistory;
import org.springframework.stereotype.Component;

/// The organizations of this platform, by every id that they ever issued under.
@Component
class PlatformIssuers implements TrustList {
    private final Organizations organizations;
    private final KeyHistory keys;
    private final Tenancy tenancy;

    PlatformIssuers(Organizations organizations, KeyHistory keys, Tenancy tenancy) {
        this.organizations = organizations;
        this.keys = keys;
        this.tenancy = tenancy;
    }

    @Override
    public Optional<String> find(String issuer) {
        return organizations.principals().stream()
                .filter(organization -> issuesAs(organization.id(), issuer))
                .map(Organization::name)
                .findFirst();
    }

    @Override
    public boolean isSandbox(String issuer) {
        return organizations.sandboxes().keySet().stream().anyMatch(sandbox -> issuesAs(sandbox, issuer));
    }

    private boolean issuesAs(OrganizationId organization, String issuer) {
        return tenancy.as(Acting.organization(organization), () -> keys.list(organization)).stream()
                .anyMatch(key -> key.issuer().equals(issuer));
    }
}
