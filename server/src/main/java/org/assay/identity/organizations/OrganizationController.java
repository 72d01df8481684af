package org.assay.identity.organizations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OrganizationController {
    private final Founding founding;
    private final Organizations organizations;
    private final Surroundings surroundings;

    OrganizationController(Founding founding, Organizations organizations, Surroundings surroundings) {
        this.founding = founding;
        this.organizations = organizations;
        this.surroundings = surroundings;
    }

    @SignedIn
    @GetMapping("/organizations/new")
    Page fresh() {
        requireFounder();
        return new OrganizationPage(OrganizationForm.empty(), new FormErrors());
    }

    @SignedIn
    @PostMapping("/organizations")
    Object create(OrganizationForm form, HttpServletRequest request) {
        requireFounder();
        var errors = form.check();
        if (!errors.isEmpty()) return new OrganizationPage(form, errors);
        var id = OrganizationId.random();
        var name = Objects.requireNonNull(form.name()).strip();
        var organization =
                form.onto(new Organization(id, Organization.slug(name), name, null, null, "#000000", false, 1));
        founding.found(organization, Acting.now().by().orElseThrow());
        Login.actFor(request, id);
        return Redirect.to("/setup").saying(name + " is founded.");
    }

    /// Verifiers vouch for the issuers of this platform, so not everybody may become one: whoever comes first, and
    /// from then on administrators.
    private void requireFounder() {
        var administers = surroundings.visitor().filter(who -> who.may(Permission.ADMINISTER));
        if (administers.isEmpty() && !organizations.list().isEmpty()) {
            throw Refusal.forbidden("Only an administrator of an organization here can set up another one.");
        }
    }

    /// Acts for this organization from now on, where the visitor works for it.
    @SignedIn
    @PostMapping("/organizations/{organization}/acting")
    Redirect actFor(@PathVariable OrganizationId organization, HttpServletRequest request) {
        Login.actFor(request, organization);
        return Redirect.to("/work");
    }
}
