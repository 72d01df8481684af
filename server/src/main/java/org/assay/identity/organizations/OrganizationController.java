package org.assay.identity.organizations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class OrganizationController {
    private final Founding founding;

    OrganizationController(Founding founding) {
        this.founding = founding;
    }

    @SignedIn
    @GetMapping("/organizations/new")
    Page fresh() {
        return new OrganizationPage(OrganizationForm.empty(), new FormErrors());
    }

    @SignedIn
    @PostMapping("/organizations")
    Object create(OrganizationForm form, HttpServletRequest request) {
        var errors = form.check();
        if (!errors.isEmpty()) return new OrganizationPage(form, errors);
        var id = OrganizationId.random();
        var name = Objects.requireNonNull(form.name()).strip();
        var organization =
                form.onto(new Organization(id, Organization.slug(name), name, null, null, "#000000", false, 1));
        founding.found(organization, Acting.now().by().orElseThrow());
        Login.actFor(request, id);
        return Redirect.to("/members").saying(name + " is set up. Add the people who review, mark and approve.");
    }

    /// Acts for this organization from now on, where the visitor works for it.
    @SignedIn
    @PostMapping("/organizations/{organization}/acting")
    Redirect actFor(@PathVariable OrganizationId organization, HttpServletRequest request) {
        Login.actFor(request, organization);
        return Redirect.to("/work");
    }
}
