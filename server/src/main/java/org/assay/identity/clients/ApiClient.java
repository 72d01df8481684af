package org.assay.identity.clients;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;

/// A program of an organization. What it does stands under its own name, as what a person does stands under theirs;
/// it outlives the membership of whoever made it.
///
/// @param id it acts as this person, who has no address and can never sign in
/// @param hint the last four characters of its secret
/// @param scopes what its tokens may do at most
/// @param networks where it may call from; anywhere where there is none
/// @param endsAt exclusive
public record ApiClient(
        PersonId id,
        OrganizationId organization,
        String name,
        String hint,
        Set<Scope> scopes,
        List<Network> networks,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable Instant withdrawnAt) {

    public boolean isOpen(Instant now) {
        return withdrawnAt == null && now.isBefore(endsAt);
    }

    /// Whether it may call from here.
    public boolean mayCallFrom(String address) {
        return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
    }
}
