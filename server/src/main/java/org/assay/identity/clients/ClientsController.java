package org.assay.identity.clients;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Administrators make API clients and withdraw them.
@Controller
class ClientsController {
    private final ApiClients clients;
    private final AuditLog audit;
    private final IdentitySettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;

    ClientsController(
            ApiClients clients,
            AuditLog audit,
            IdentitySettings settings,
            TransactionOperations transactions,
            Clock clock) {
        this.clients = clients;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/clients")
    Page index() {
        return page(null, ClientForm.EMPTY, new FormErrors());
    }

    /// The answer shows the secret, so it is the page itself and not a redirect: nothing keeps the text on the way.
    @Allows(Permission.ADMINISTER)
    @PostMapping("/clients")
    Object create(ClientForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(null, form, errors);
        return page(transactions.execute(_ -> make(form)), ClientForm.EMPTY, new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/clients/{client}/withdrawal")
    Redirect withdraw(@PathVariable PersonId client) {
        transactions.executeWithoutResult(_ -> {
            clients.withdraw(own(), client);
            audit.record(own(), "withdrew API client", client, Map.of());
        });
        return Redirect.to("/clients").saying("The client opens nothing any more.");
    }

    private ApiClients.Made make(ClientForm form) {
        var order = form.order(clock.instant());
        var by = Objects.requireNonNull(Acting.now().person());
        var made = clients.make(own(), order, by);
        var scopes = order.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        audit.record(own(), "made API client", made.client().id(), Map.of("name", order.name(), "scopes", scopes));
        return made;
    }

    private ClientsPage page(ApiClients.@Nullable Made made, ClientForm form, FormErrors errors) {
        return new ClientsPage(clients.list(own()), made, form, errors, settings.url("/oauth/token"), clock.instant());
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever administers acts for an organization");
    }
}
