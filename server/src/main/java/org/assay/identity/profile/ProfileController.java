package org.assay.identity.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Transactional
class ProfileController {
    private final Organizations organizations;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    ProfileController(Organizations organizations, Profiles profiles, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    @Allows(Permission.ADMINISTER)
    @GetMapping("/profile")
    Page edit() {
        return page(AccreditationForm.empty(), new FormErrors());
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/profile")
    Object update(AboutForm about, MannerForm manner) {
        var errors = manner.check(about.check(new FormErrors()));
        if (!errors.isEmpty()) return page(about, manner, AccreditationForm.empty(), errors);
        profiles.save(own(), about.about(), manner.manner());
        audit.record(
                own(),
                "changed profile",
                own(),
                Map.of(
                        "languages",
                        manner.manner().languages(),
                        "zone",
                        manner.manner().zone(),
                        "twoModalities",
                        manner.manner().needsTwoModalities()));
        return Redirect.to("/profile").saying("The profile is saved.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/accreditations")
    Object createAccreditation(AccreditationForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(form, errors);
        var accreditation = form.accreditation();
        profiles.add(own(), accreditation);
        audit.record(own(), "added accreditation", accreditation.id(), Map.of("body", accreditation.body()));
        return Redirect.to("/profile").saying("The accreditation is added.");
    }

    @Allows(Permission.ADMINISTER)
    @PostMapping("/accreditations/{accreditation}/deletion")
    Redirect deleteAccreditation(@PathVariable UUID accreditation) {
        if (!profiles.remove(own(), accreditation)) throw Refusal.notFound("There is no such accreditation.");
        audit.record(own(), "removed accreditation", accreditation, Map.of());
        return Redirect.to("/profile").saying("The accreditation is removed.");
    }

    private ProfilePage page(AccreditationForm added, FormErrors errors) {
        return page(AboutForm.of(profiles.about(own())), MannerForm.of(profiles.manner(own())), added, errors);
    }

    private ProfilePage page(AboutForm about, MannerForm manner, AccreditationForm added, FormErrors errors) {
        return new ProfilePage(
                organizations.get(own()),
                about,
                manner,
                profiles.accreditations(own()),
                added,
                errors,
                LocalDate.ofInstant(clock.instant(), profiles.manner(own()).zone()));
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "administrators act for an organization");
    }
}
