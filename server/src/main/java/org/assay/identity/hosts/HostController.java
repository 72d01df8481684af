package org.assay.identity.hosts;

import java.net.URI;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class HostController {
    private final Hosts hosts;
    private final Proving proving;
    private final HostGate gate;
    private final Organizations organizations;
    private final IdentitySettings platform;

    HostController(
            Hosts hosts, Proving proving, HostGate gate, Organizations organizations, IdentitySettings platform) {
        this.hosts = hosts;
        this.proving = proving;
        this.gate = gate;
        this.organizations = organizations;
        this.platform = platform;
    }

    /// To what strangers see of the organization: under a name of its own where one is proved, else with us.
    @SignedIn
    @GetMapping("/storefront")
    ResponseEntity<Void> storefront() {
        var own = Acting.now().organization();
        var front = own == null ? "/" : "/at/" + organizations.get(own).slug();
        var address = own == null
                ? front
                : hosts.of(own).stream()
                        .filter(Host::isProved)
                        .findFirst()
                        .map(host -> "https://" + host.name() + "/")
                        .orElse(front);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/hosts")
    Page index() {
        return page(new HostForm(null), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/hosts")
    Object create(HostForm form) {
        var errors = form.check();
        if (errors.isEmpty() && form.host().equals(URI.create(platform.url("")).getHost())) {
            errors.add("name", "This is the platform's own name.");
        }
        if (!errors.isEmpty()) return page(form, errors);
        var host = proving.claim(own(), form.host());
        return Redirect.to("/hosts").saying("Now add the DNS record for " + host.name() + ", then check it here.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/hosts/{host}/proof")
    Redirect createProof(@PathVariable String host) {
        var answer = proving.prove(own(), host);
        gate.forget(host);
        return Redirect.to("/hosts")
                .saying(
                        switch (answer) {
                            case PROVED -> host + " is yours. Your storefront is served there.";
                            case NOT_THERE -> "The DNS has no such record for " + host + " yet. It can take an hour.";
                            case UNKNOWN -> "The DNS could not be asked. Try again in a while; nothing was changed.";
                        });
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/hosts/{host}/deletion")
    Redirect delete(@PathVariable String host) {
        proving.giveUp(own(), host);
        gate.forget(host);
        return Redirect.to("/hosts").saying(host + " is given up.");
    }

    private HostsPage page(HostForm form, FormErrors errors) {
        var front = platform.url("/at/" + organizations.get(own()).slug());
        return new HostsPage(front, hosts.of(own()), form, errors);
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
