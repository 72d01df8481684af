package org.assay.identity.clients;

import java.util.Optional;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.assay.web.Visitor;
import org.assay.web.programs.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets programs in: a secret for a token, and a token for a call.
@Service
@Transactional
public class Admitting {
    private final ApiClients clients;
    private final AccessTokens tokens;
    private final Allowances allowances;
    private final Organizations organizations;
    private final Tenancy tenancy;

    Admitting(
            ApiClients clients,
            AccessTokens tokens,
            Allowances allowances,
            Organizations organizations,
            Tenancy tenancy) {
        this.clients = clients;
        this.tokens = tokens;
        this.allowances = allowances;
        this.organizations = organizations;
        this.tenancy = tenancy;
    }

    /// Who calls, and how often they still may.
    ///
    /// @param isAtHome whether the call comes from where the client may call from
    public record Admitted(Visitor visitor, Allowance allowance, boolean isAtHome) {}

    /// Whether this is the kind of token that programs ask for.
    public static boolean knows(Secret token) {
        return token.text().startsWith(AccessTokens.PREFIX);
    }

    /// Who calls with a token; empty where it is unknown or over.
    ///
    /// @param address that the call comes from
    public Optional<Admitted> admit(Secret token, String address) {
        return tenancy.as(Acting.bearer(token.hash()), () -> tokens.of(token))
                .flatMap(grant -> tenancy.as(
                        Acting.organization(grant.organization()),
                        () -> clients.open(grant.client()).map(client -> admit(client, grant, address))));
    }

    private Admitted admit(ApiClient client, AccessTokens.Grant grant, String address) {
        clients.seen(client);
        var visitor = new Visitor(
                client.id().value(),
                client.name(),
                client.organization().value(),
                organizations.get(client.organization()).name(),
                Set.of(),
                null,
                null,
                true,
                grant.scopes());
        return new Admitted(visitor, allowances.take(client), client.mayCallFrom(address));
    }

    /// A token that was just made.
    record Given(Secret token, Set<Scope> scopes) {}

    /// The client that shows its id and secret; empty where they do not belong together.
    Optional<ApiClient> client(String id, Secret secret) {
        return tenancy.as(Acting.bearer(secret.hash()), () -> clients.of(secret))
                .filter(client -> client.id().toString().equals(id));
    }

    /// A token for some of the client's scopes, or for all where `asked` is empty.
    ///
    /// @throws Refusal if it asks too often
    Given give(ApiClient client, Set<Scope> asked) {
        return tenancy.as(Acting.organization(client.organization()), () -> {
            if (allowances.take(client).isSpent()) throw new Refusal(Refusal.Kind.TOO_MANY, "Wait for a minute.");
            var scopes = asked.isEmpty() ? client.scopes() : asked;
            return new Given(tokens.make(client, scopes), scopes);
        });
    }
}
