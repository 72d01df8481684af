package org.assay.home.setup;

import java.util.List;
import org.assay.catalog.Entries;
import org.assay.catalog.Offerings;
import org.assay.home.setup.SetupPage.Step;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Role;
import org.assay.identity.profile.About;
import org.assay.identity.profile.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at how far an institution is; nothing is ticked by hand.
@Component
public class SettingUp {
    private final Organizations organizations;
    private final Profiles profiles;
    private final Memberships memberships;
    private final Entries entries;
    private final Offerings offerings;

    SettingUp(
            Organizations organizations,
            Profiles profiles,
            Memberships memberships,
            Entries entries,
            Offerings offerings) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.memberships = memberships;
        this.entries = entries;
        this.offerings = offerings;
    }

    @Transactional
    public SetupPage of(OrganizationId own) {
        var organization = organizations.get(own);
        var total = entries.count();
        var steps = List.of(
                new Step(
                        "Give it your look",
                        "Logo, colour and typeface, on every page and badge.",
                        organization.hasLogo() || organization.version() > 1,
                        false,
                        "/brand",
                        "Choose the brand"),
                new Step(
                        "Say who you are",
                        "Contacts, languages, time zone, accreditations: what strangers read.",
                        !profiles.about(own).equals(About.NOTHING),
                        false,
                        "/profile",
                        "Write the profile"),
                people(own),
                definition(total > 0),
                published(!entries.titles("published").isEmpty()),
                offering(offerings.hasOpen(own)),
                new Step(
                        "Have your own web address",
                        "Your storefront already stands at /at/" + organization.slug() + ".",
                        false,
                        true,
                        "/hosts",
                        "Add a name"));
        return new SetupPage(organization.name(), steps);
    }

    /// Review, marking and approval are for others than the author, so at least two people are needed.
    private Step people(OrganizationId own) {
        var staff = memberships.staff(own).values();
        var isReady = staff.size() > 1
                && List.of(Role.REVIEWER, Role.MARKER, Role.APPROVER).stream()
                        .allMatch(role -> staff.stream().anyMatch(held -> held.contains(role)));
        return new Step(
                "Bring the people who check",
                "Somebody reviews, somebody marks, somebody approves: nobody checks their own work.",
                isReady,
                false,
                "/invitations",
                "Invite them");
    }

    private Step definition(boolean isWritten) {
        return new Step(
                "Write the first definition",
                "What somebody can do, how it is shown, what counts as enough.",
                isWritten,
                false,
                "/entries/new",
                "Write it");
    }

    private Step published(boolean isPublished) {
        return new Step(
                "Have it reviewed and published",
                "By a member who did not write it.",
                isPublished,
                false,
                "/entries",
                "Go to the definitions");
    }

    private Step offering(boolean isOpen) {
        return new Step(
                "Open the first offering",
                "Lessons and tasks filled in, then learners can join.",
                isOpen,
                false,
                "/entries",
                "Plan an offering");
    }
}
