package org.assay.issuing.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Reissuing;
import org.assay.issuing.successions.Succession.Kind;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Dates;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff have a credential take another's place: for a new name, a mistake, or new criteria that the results meet too.
@Controller
class SuccessionController {
    private final IssuedDossiers dossiers;
    private final Reissuing reissuing;
    private final PublishedEntries entries;
    private final People people;
    private final Awards awards;
    private final Awarding awarding;

    SuccessionController(
            IssuedDossiers dossiers,
            Reissuing reissuing,
            PublishedEntries entries,
            People people,
            Awards awards,
            Awarding awarding) {
        this.dossiers = dossiers;
        this.reissuing = reissuing;
        this.entries = entries;
        this.people = people;
        this.awards = awards;
        this.awarding = awarding;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({"/issued/{credential}/succession", "/credentials/{credential}/succession"})
    Page show(@PathVariable CredentialId credential) {
        var former = dossiers.own(credential);
        var name = people.find(former.learner()).map(Person::name).orElse(former.learnerName());
        return page(former, SuccessionForm.of(former, name), new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/credentials/{credential}/succession")
    Object create(@PathVariable CredentialId credential, SuccessionForm form) {
        var former = dossiers.own(credential);
        var by = Objects.requireNonNull(Acting.now().person());
        if (by.equals(former.learner())) throw Refusal.forbidden("This credential is your own. Ask a colleague.");
        var errors = form.check(former);
        if (errors.isEmpty()) compare(former, form, errors);
        if (!errors.isEmpty()) return page(former, form, errors);
        var newer = reissuing.reissue(credential, form.wish(), by);
        return Redirect.to("/issued/" + newer.id())
                .saying("Superseded. The newer one waits for its holder; the former one says which it is.");
    }

    /// Nobody gets by a correction what another version's rule would not give them.
    private void compare(IssuedCredential former, SuccessionForm form, FormErrors errors) {
        var version = entries.versions(former.entry().entry()).stream()
                .filter(each -> each.id().number() == form.number())
                .findFirst();
        if (version.isEmpty()) {
            errors.add("version", "Choose a version that is published.");
        } else if (form.number() != former.entry().number()) {
            var decision = awarding.compare(awards.inOrganization(former.award()), version.get());
            if (!(decision instanceof AwardDecision.Granted)) {
                errors.add("version", "The results do not meet the rule of this version, so it cannot be the ground.");
            }
        }
    }

    private SuccessionPage page(IssuedCredential former, SuccessionForm form, FormErrors errors) {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(Kind.values()).filter(Kind::isInPlace).forEach(kind -> kinds.put(kind.name(), kind.label()));
        var versions = new LinkedHashMap<String, String>();
        entries.versions(former.entry().entry())
                .forEach(each -> versions.put(String.valueOf(each.id().number()), words(each)));
        return new SuccessionPage(former, kinds, versions, form, errors);
    }

    private static String words(PublishedEntry version) {
        return "Version %d, published %s".formatted(version.id().number(), Dates.day(version.publishedAt()));
    }
}
