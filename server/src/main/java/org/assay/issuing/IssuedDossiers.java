package org.assay.issuing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialPage.Step;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the organization's page of a credential shows.
@Component
class IssuedDossiers {
    private final Credentials credentials;
    private final Suspensions suspensions;
    private final People people;
    private final Publishing publishing;

    IssuedDossiers(Credentials credentials, Suspensions suspensions, People people, Publishing publishing) {
        this.credentials = credentials;
        this.suspensions = suspensions;
        this.people = people;
        this.publishing = publishing;
    }

    /// A credential of the organization that is acting; any other is not found.
    @Transactional
    public CredentialPage page(CredentialId id, RevocationForm form, FormErrors errors) {
        return page(id, form, SuspensionForm.EMPTY, errors);
    }

    @Transactional
    public CredentialPage page(CredentialId id, SuspensionForm form, FormErrors errors) {
        return page(id, new RevocationForm(null, null), form, errors);
    }

    private CredentialPage page(CredentialId id, RevocationForm form, SuspensionForm suspension, FormErrors errors) {
        var issued = own(id);
        return new CredentialPage(
                issued,
                issued.isErased()
                        ? "erased with its holder's account"
                        : issued.signed().sha256(),
                history(issued),
                issued.canBeSuspended()
                        ? publishing.urls(issued.statusList())
                        : publishing.urls(issued.statusList()).subList(0, 1),
                form,
                suspension,
                errors);
    }

    IssuedCredential own(CredentialId id) {
        var issued = credentials.get(id);
        if (issued.organization().equals(Acting.now().organization())) return issued;
        throw Refusal.notFound("There is no such credential.");
    }

    private List<Step> history(IssuedCredential issued) {
        var steps = new ArrayList<Step>();
        for (var each : suspensions.of(issued.id())) {
            steps.add(step("Suspended", each.at(), each.by(), each.reason()));
            var end = each.end();
            if (end != null) steps.add(step("Reinstated", end.at(), end.by(), end.reason()));
        }
        var revocation = issued.revocation();
        if (revocation != null) steps.add(step("Revoked", revocation.at(), revocation.by(), revocation.reason()));
        return steps;
    }

    private Step step(String what, Instant at, PersonId by, String reason) {
        return new Step(what, at, people.find(by).map(Person::name).orElse("A former member"), reason);
    }
}
