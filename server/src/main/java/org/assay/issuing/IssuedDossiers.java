package org.assay.issuing;

import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the organization's page of a credential shows.
@Component
class IssuedDossiers {
    private final Credentials credentials;
    private final People people;
    private final StatusLists lists;

    IssuedDossiers(Credentials credentials, People people, StatusLists lists) {
        this.credentials = credentials;
        this.people = people;
        this.lists = lists;
    }

    /// A credential of the organization that is acting; any other is not found.
    @Transactional
    public CredentialPage page(CredentialId id, RevocationForm form, FormErrors errors) {
        var issued = own(id);
        var revocation = issued.revocation();
        var by = revocation == null
                ? ""
                : people.find(revocation.by()).map(Person::name).orElse("A former member");
        var sha256 = issued.signed().sha256();
        return new CredentialPage(issued, sha256, by, lists.url(issued.statusList()), form, errors);
    }

    IssuedCredential own(CredentialId id) {
        var issued = credentials.get(id);
        if (issued.organization().equals(Acting.now().organization())) return issued;
        throw Refusal.notFound("There is no such credential.");
    }
}
