package org.assay.api.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.api.Own;
import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.identity.organizations.Founding;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Administrators make a sandbox and copy their definitions into it.
@Controller
class SandboxController {
    private static final int MOST = 500;
    private final Organizations organizations;
    private final Founding founding;
    private final Authoring authoring;
    private final PublishedEntries entries;
    private final Tenancy tenancy;

    SandboxController(
            Organizations organizations,
            Founding founding,
            Authoring authoring,
            PublishedEntries entries,
            Tenancy tenancy) {
        this.organizations = organizations;
        this.founding = founding;
        this.authoring = authoring;
        this.entries = entries;
        this.tenancy = tenancy;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/sandbox")
    Page show() {
        var sandbox = sandbox();
        var titles = sandbox.map(this::titles).orElse(List.of());
        var isInside = sandbox.filter(Own.organization()::equals).isPresent();
        return new SandboxPage(principal(), sandbox.map(organizations::get).orElse(null), isInside, titles);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sandbox")
    Redirect create() {
        if (sandbox().isPresent()) throw Refusal.conflict("There is a sandbox already.");
        var sandbox = founding.foundSandbox(principal(), Own.client());
        int copied = copy(sandbox);
        return Redirect.to("/sandbox").saying("The sandbox is there, with %d definitions.".formatted(copied));
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/sandbox/definitions")
    Redirect createDefinitions() {
        int copied = copy(sandbox().orElseThrow(() -> Refusal.conflict("Make a sandbox first.")));
        return Redirect.to("/sandbox")
                .saying(copied == 0 ? "Everything is there already." : copied + " definitions are copied.");
    }

    private int copy(OrganizationId sandbox) {
        var principal = principal().id();
        return tenancy.as(new Acting(sandbox, Own.client(), null), () -> authoring.copyFrom(principal));
    }

    private List<String> titles(OrganizationId sandbox) {
        return entries.current(sandbox, new EntryId(new UUID(0, 0)), MOST).stream()
                .map(entry -> entry.definition().title())
                .sorted()
                .toList();
    }

    /// The sandbox of whoever the visitor works for, which may be the sandbox itself.
    private Optional<OrganizationId> sandbox() {
        var own = Own.organization();
        return organizations.sandboxes().entrySet().stream()
                .filter(each -> each.getKey().equals(own) || each.getValue().equals(own))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Organization principal() {
        return organizations.get(organizations.sandboxes().getOrDefault(Own.organization(), Own.organization()));
    }
}
