package org.assay.identity.organizations;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Transactional
class BrandController {
    private final Organizations organizations;
    private final AuditLog audit;

    BrandController(Organizations organizations, AuditLog audit) {
        this.organizations = organizations;
        this.audit = audit;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/brand")
    Page edit() {
        var organization = own();
        return new BrandPage(organization, OrganizationForm.of(organization), new FormErrors(), null);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/brand")
    Object update(OrganizationForm form) {
        var before = own();
        var errors = form.check();
        if (!errors.isEmpty()) return new BrandPage(before, form, errors, null);
        var after = form.onto(before);
        if (after.version() != before.version()) return conflict(before, form);
        organizations.save(after);
        audit.record(before.id(), "changed brand", before.id(), Map.of("name", after.name(), "colour", after.colour()));
        return Redirect.to("/brand").saying("The brand is saved.");
    }

    private static BrandPage conflict(Organization now, OrganizationForm typed) {
        var saved = "Somebody saved meanwhile: name %s, colour %s. What you typed is below; save again to replace it."
                .formatted(now.name(), now.colour());
        var again = new OrganizationForm(
                typed.name(), typed.url(), typed.email(), typed.colour(), String.valueOf(now.version()));
        return new BrandPage(now, again, new FormErrors(), saved);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/brand/logo")
    Object updateLogo(@RequestParam("logo") @Nullable MultipartFile logo) throws IOException {
        var organization = own();
        var errors = new FormErrors();
        var bytes = logo == null ? new byte[0] : logo.getBytes();
        var fault = Logo.fault(bytes);
        if (fault != null) {
            errors.add("logo", fault);
            return new BrandPage(organization, OrganizationForm.of(organization), errors, null);
        }
        organizations.saveLogo(organization.id(), bytes);
        audit.record(organization.id(), "changed logo", organization.id(), Map.of("bytes", bytes.length));
        return Redirect.to("/brand").saying("The logo is saved.");
    }

    private Organization own() {
        OrganizationId id = Objects.requireNonNullElseGet(Acting.now().organization(), () -> {
            throw Refusal.notFound("You do not act for an organization.");
        });
        return organizations.get(id);
    }
}
