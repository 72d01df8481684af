package org.assay.identity.organizations;

import java.util.Map;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Memberships;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up an organization; its founder administers it and writes its first definitions. Review, marking and approval
/// stay for others: nobody checks their own work.
@Service
@Transactional
public class Founding {
    private final Organizations organizations;
    private final Memberships memberships;
    private final AuditLog audit;
    private final Tenancy tenancy;

    Founding(Organizations organizations, Memberships memberships, AuditLog audit, Tenancy tenancy) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.audit = audit;
        this.tenancy = tenancy;
    }

    public void found(Organization organization, PersonId founder) {
        tenancy.as(new Acting(organization.id(), founder, null), () -> {
            organizations.found(organization);
            for (var role : new Role[] {Role.ADMINISTRATOR, Role.AUTHOR, Role.ISSUER}) {
                memberships.grant(organization.id(), founder, role, founder);
            }
            audit.record(
                    organization.id(), "founded organization", organization.id(), Map.of("name", organization.name()));
        });
    }

    /// A twin to try things in: it issues under an id and keys of its own, and says in its name what it is. Nobody
    /// writes
    /// definitions there; they are copied. Whoever asked for it administers it and issues.
    public OrganizationId foundSandbox(Organization principal, PersonId by) {
        var id = OrganizationId.random();
        var slug = principal
                        .slug()
                        .substring(0, Math.min(32, principal.slug().length()))
                        .replaceAll("-$", "") + "-sandbox";
        var name = "Sandbox of " + principal.name();
        var twin = new Organization(
                id, slug, name.substring(0, Math.min(200, name.length())), null, null, principal.colour(), false, 1);
        tenancy.as(new Acting(id, by, null), () -> {
            organizations.found(twin);
            organizations.makeSandbox(id, principal.id());
            for (var role : new Role[] {Role.ADMINISTRATOR, Role.ISSUER}) memberships.grant(id, by, role, by);
            audit.record(id, "founded sandbox", id, Map.of("of", principal.id()));
        });
        return id;
    }
}
