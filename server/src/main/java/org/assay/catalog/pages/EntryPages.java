package org.assay.catalog.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.Authoring;
import org.assay.catalog.ClaimAdvice;
import org.assay.catalog.Definition;
import org.assay.catalog.Draft;
import org.assay.catalog.Entries;
import org.assay.catalog.Entry;
import org.assay.catalog.EntryId;
import org.assay.catalog.Finding;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Review;
import org.assay.catalog.Scheduling;
import org.assay.catalog.search.Facet;
import org.assay.catalog.search.Search;
import org.assay.catalog.search.Searching;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.profile.Profiles;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the pages about definitions show, in one transaction each.
@Component
@Transactional
class EntryPages {
    private final Authoring authoring;
    private final Entries entries;
    private final PublishedEntries published;
    private final Offerings offerings;
    private final Scheduling scheduling;
    private final People people;
    private final Searching searching;
    private final Profiles profiles;
    private final Clock clock;

    EntryPages(
            Authoring authoring,
            Entries entries,
            PublishedEntries published,
            Offerings offerings,
            Scheduling scheduling,
            People people,
            Searching searching,
            Profiles profiles,
            Clock clock) {
        this.profiles = profiles;
        this.authoring = authoring;
        this.entries = entries;
        this.published = published;
        this.offerings = offerings;
        this.scheduling = scheduling;
        this.people = people;
        this.searching = searching;
        this.clock = clock;
    }

    EntriesPage list(String q, String state, int from) {
        var some = entries.page(q, state, from);
        var lines = some.entries().stream().map(EntryPages::line).toList();
        return new EntriesPage(q.strip(), state, from, some.found(), some.total(), lines);
    }

    private static EntriesPage.Line line(Entry entry) {
        var definition = entry.definition();
        return new EntriesPage.Line(
                entry.id(),
                entry.title(),
                definition.hours(),
                definition.eqfLevel(),
                EntryChip.of(entry),
                changedAt(entry.draft(), entry.published()));
    }

    private static Instant changedAt(@Nullable Draft draft, @Nullable PublishedEntry published) {
        return draft != null
                ? draft.changedAt()
                : Objects.requireNonNull(published).publishedAt();
    }

    EntryPage show(EntryId id) {
        return show(id, "", new FormErrors());
    }

    EntryPage show(EntryId id, @Nullable String reason, FormErrors errors) {
        var entry = entries.get(id);
        var draft = entry.draft();
        return new EntryPage(
                entry,
                EntryChip.of(entry),
                draft == null ? List.of() : authoring.findings(draft.definition()),
                draft == null ? List.of() : advice(draft.definition()),
                draft == null ? null : note(draft),
                published.versions(id),
                offerings.list(id).stream()
                        .map(offering -> new EntryPage.OfferingLine(offering, scheduling.unfilled(offering.id())))
                        .toList(),
                draft == null ? null : decision(draft, Objects.requireNonNullElse(reason, ""), errors));
    }

    private EntryPage.Note note(Draft draft) {
        return switch (draft.review()) {
            case Review.NotAsked _ ->
                new EntryPage.Note(name(draft.changedBy()) + " saved this draft", draft.changedAt(), null);
            case Review.Asked asked -> new EntryPage.Note(name(asked.by()) + " asked for a review", asked.at(), null);
            case Review.SentBack back ->
                new EntryPage.Note(name(back.by()) + " sent it back", back.at(), back.reason());
        };
    }

    private static EntryPage.@Nullable Decision decision(Draft draft, String reason, FormErrors errors) {
        if (!draft.isInReview()) return null;
        boolean independent = Acting.now().by().map(draft::isIndependent).orElse(false);
        return new EntryPage.Decision(draft.version(), independent, reason, errors);
    }

    EditPage unsaved(DraftForm form, FormErrors errors) {
        return new EditPage(
                null, form, errors, List.of(), List.of(), new EditPage.State(1, null, null, false, null), null);
    }

    EditPage edit(EntryId id) {
        var entry = entries.get(id);
        return page(entry, DraftForm.of(entry.definition(), seen(entry)), new FormErrors(), null);
    }

    /// The form as it was typed, not saved.
    EditPage typed(EntryId id, DraftForm form, FormErrors errors) {
        return page(entries.get(id), form, errors, null);
    }

    /// The form as it was typed, beside what somebody else saved since; saving again is then a choice.
    EditPage overtaken(EntryId id, DraftForm form) {
        var entry = entries.get(id);
        var theirs = DraftForm.of(entry.definition(), seen(entry));
        var overtaken = new EditPage.Overtaken(entry.draft() == null, Difference.between(form, theirs));
        return page(entry, form.over(seen(entry)), new FormErrors(), overtaken);
    }

    /// The draft with what has to be mended at its fields.
    EditPage refused(EntryId id, List<Finding> findings) {
        var entry = entries.get(id);
        var errors = new FormErrors();
        for (var finding : findings) errors.add(finding.place(), finding.message());
        return page(entry, DraftForm.of(entry.definition(), seen(entry)), errors, null);
    }

    Definition definition(EntryId id) {
        return entries.get(id).definition();
    }

    /// The form about everything beyond the contract, as it was saved or, where it is not null, as it was typed.
    ParticularsPage particulars(EntryId id, @Nullable ParticularsForm typed, FormErrors errors, boolean wasOvertaken) {
        var entry = entries.get(id);
        var form = typed == null
                ? ParticularsForm.of(entry.definition(), seen(entry))
                : wasOvertaken ? typed.over(seen(entry)) : typed;
        return new ParticularsPage(
                id,
                entry.title(),
                form,
                errors,
                advice(entry.definition()),
                state(entry),
                assessed(entry),
                wasOvertaken);
    }

    /// What could be the way up from taking part: the organization's own assessed entries.
    private Map<String, String> assessed(Entry entry) {
        var own = Map.of(
                Facet.UNIVERSITY, List.of(entry.organization().value().toString()), Facet.CLAIM, List.of("ASSESSED"));
        var options = new LinkedHashMap<String, String>();
        options.put("", "None");
        searching
                .find(new Search("", own, Search.Sort.NEWEST, Search.MOST))
                .hits()
                .forEach(hit -> options.put(hit.id().entry().toString(), hit.title()));
        return options;
    }

    /// The country of the issuer is asked for only where its profile does not say it.
    private List<Finding> advice(Definition definition) {
        var organization = Objects.requireNonNull(Acting.now().organization());
        var isPlaced = profiles.about(organization).country() != null;
        return ClaimAdvice.on(definition, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(each -> !isPlaced || !each.place().equals("country"))
                .toList();
    }

    LanguagesPage languages(EntryId id) {
        var entry = entries.get(id);
        return new LanguagesPage(id, entry.title(), entry.definition(), state(entry), seen(entry));
    }

    LanguagePage language(EntryId id, String language, @Nullable LanguageForm typed, boolean wasOvertaken) {
        var entry = entries.get(id);
        var form = typed == null ? LanguageForm.of(entry.definition(), language, seen(entry)) : typed.over(seen(entry));
        return new LanguagePage(id, entry.title(), language, entry.definition(), form, state(entry), wasOvertaken);
    }

    int draftVersion(EntryId id) {
        return seen(entries.get(id));
    }

    private EditPage page(Entry entry, DraftForm form, FormErrors errors, EditPage.@Nullable Overtaken overtaken) {
        var findings = entry.draft() == null
                ? List.<Finding>of()
                : authoring.findings(entry.draft().definition());
        var advice = entry.draft() == null
                ? List.<Finding>of()
                : advice(entry.draft().definition());
        return new EditPage(entry.id(), form, errors, findings, advice, state(entry), overtaken);
    }

    private EditPage.State state(Entry entry) {
        var draft = entry.draft();
        if (draft == null) {
            int next = entry.published() == null ? 1 : entry.published().id().number() + 1;
            return new EditPage.State(next, null, null, false, null);
        }
        return new EditPage.State(
                draft.number(),
                draft.changedAt(),
                name(draft.changedBy()),
                draft.isInReview(),
                draft.review() instanceof Review.SentBack back ? back.reason() : null);
    }

    private static int seen(Entry entry) {
        return entry.draft() == null ? 0 : entry.draft().version();
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::name).orElse("Somebody who has left");
    }
}
