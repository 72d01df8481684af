package org.assay.issuing.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Publishing;
import org.assay.issuing.history.Change;
import org.assay.issuing.history.Histories;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the organization's page of a credential shows.
@Component
class IssuedDossiers {
    private final Credentials credentials;
    private final Histories histories;
    private final People people;
    private final Publishing publishing;

    IssuedDossiers(Credentials credentials, Histories histories, People people, Publishing publishing) {
        this.credentials = credentials;
        this.histories = histories;
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
        return page(id, RevocationForm.EMPTY, form, errors);
    }

    private CredentialPage page(CredentialId id, RevocationForm form, SuspensionForm suspension, FormErrors errors) {
        var issued = own(id);
        return new CredentialPage(
                issued,
                issued.isErased()
                        ? "erased with its holder's account"
                        : issued.signed().sha256(),
                lines(issued),
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

    /// Everything that happened to it, with the names of who did it.
    @Transactional
    public HistoryPage history(CredentialId id, NoteForm form, FormErrors errors) {
        var issued = own(id);
        return new HistoryPage(issued, lines(issued), form, errors);
    }

    private List<HistoryPage.Line> lines(IssuedCredential issued) {
        var changes = histories.of(issued);
        var actors = changes.stream()
                .map(Change::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = people.list(actors).stream().collect(Collectors.toMap(Person::id, Person::name));
        return changes.stream()
                .map(each -> new HistoryPage.Line(each.kind(), each.at(), by(each, names), each.words(), each.other()))
                .toList();
    }

    private static String by(Change change, Map<PersonId, String> names) {
        var by = change.by();
        return by == null ? "" : names.getOrDefault(by, "A former member");
    }
}
