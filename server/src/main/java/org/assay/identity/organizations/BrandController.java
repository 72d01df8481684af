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

    /// @param act `preview` to look first, and save nothing
    @Allows(Permission.ADMINISTER)
    @PostMapping("/brand")
    Object update(OrganizationForm form, @RequestParam(required = false) @Nullable String act) {
        var before = own();
        var errors = form.check();
        if (!errors.isEmpty()) return new BrandPage(before, form, errors, null);
        var after = form.onto(before);
        if ("preview".equals(act)) return new BrandPage(after, form, errors, null);
        if (after.version() != before.version()) return conflict(before, form);
        organizations.save(after);
        audit.record(before.id(), "changed brand", before.id(), Map.of("name", after.name(), "colour", after.colour()));
        return Redirect.to("/brand").saying("The brand is saved.");
    }

    private static BrandPage conflict(Organization now, OrganizationForm typed) {
        var saved = "Somebody saved meanwhile: name %s, colour %s. What you typed is below; save again to replace it."
                .formatted(now.name(), now.colour());
        return new BrandPage(now, typed.at(now.version()), new FormErrors(), saved);
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/brand/logo")
    Object updateLogo(@RequestParam("logo") @Nullable MultipartFile logo) throws IOException {
        var organization = own();
        return switch (Logo.read(logo == null ? new byte[0] : logo.getBytes())) {
            case Logo.Wrong(var message) ->
                new BrandPage(
                        organization, OrganizationForm.of(organization), new FormErrors().add("logo", message), null);
            case Logo.Kept(var file) -> {
                organizations.saveLogo(organization.id(), file);
                audit.record(
                        organization.id(),
                        "changed logo",
                        organization.id(),
                        Map.of("bytes", file.bytes().length, "type", file.type()));
                yield Redirect.to("/brand").saying("The logo is saved.");
            }
        };
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/brand/logo/deletion")
    Redirect deleteLogo() {
        var organization = own();
        organizations.removeLogo(organization.id());
        audit.record(organization.id(), "removed logo", organization.id(), Map.of());
        return Redirect.to("/brand").saying("The logo is gone; the drawn shield stands in its place.");
    }

    private Organization own() {
        OrganizationId id = Objects.requireNonNullElseGet(Acting.now().organization(), () -> {
            throw Refusal.notFound("You do not act for an organization.");
        });
        return organizations.get(id);
    }
}
