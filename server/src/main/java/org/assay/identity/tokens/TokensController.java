package org.assay.identity.tokens;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A member's API tokens. A token cannot make another one: these handlers are for people.
@Controller
class TokensController {
    private static final TokenForm EMPTY = new TokenForm(null, List.of(), "90");
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Surroundings surroundings;
    private final TransactionOperations transactions;
    private final Clock clock;

    TokensController(
            ApiTokens tokens,
            AuditLog audit,
            Surroundings surroundings,
            TransactionOperations transactions,
            Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.surroundings = surroundings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/tokens")
    Page index() {
        return page(null, EMPTY, new FormErrors());
    }

    /// The answer shows the token, so it is the page itself and not a redirect: nothing keeps the text on the way.
    @SignedIn
    @PostMapping("/tokens")
    Object create(TokenForm form) {
        var errors = form.check(me());
        if (!errors.isEmpty()) return page(null, form, errors);
        var text = transactions.execute(_ -> make(form));
        return page(text, EMPTY, new FormErrors());
    }

    @SignedIn
    @PostMapping("/tokens/{token}/revocation")
    Redirect revoke(@PathVariable UUID token) {
        tokens.revoke(new PersonId(me().person()), token);
        return Redirect.to("/tokens").saying("The token opens nothing any more.");
    }

    private String make(TokenForm form) {
        var organization = Objects.requireNonNull(Acting.now().organization());
        var person = new PersonId(me().person());
        var name = Objects.requireNonNull(form.name()).strip();
        var scopes = form.chosen(me());
        var secret =
                tokens.make(person, organization, name, scopes, clock.instant().plus(form.lifetime()));
        audit.record(organization, "made API token", person, Map.of("scopes", scopes.toString()));
        return secret.text();
    }

    private TokensPage page(@Nullable String made, TokenForm form, FormErrors errors) {
        var grantable = Arrays.stream(Permission.values()).filter(me()::may).toList();
        return new TokensPage(tokens.list(new PersonId(me().person())), made, grantable, form, errors, clock.instant());
    }

    private Visitor me() {
        return surroundings
                .visitor()
                .filter(Visitor::isStaff)
                .orElseThrow(() -> Refusal.forbidden("API tokens are for people who work for an organization here."));
    }
}
