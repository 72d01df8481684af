package org.assay.identity.hosts;

import org.assay.identity.OrganizationId;
import org.springframework.stereotype.Component;

/// Which names organizations have proved to control in the DNS.
@Component
public class ProvedNames {
    private final Hosts hosts;

    ProvedNames(Hosts hosts) {
        this.hosts = hosts;
    }

    /// Whether this organization has proved this very name, and did not lose it since.
    public boolean isOf(OrganizationId organization, String name) {
        return hosts.proved(name)
                .filter(host -> host.organization().equals(organization))
                .isPresent();
    }
}
