package org.assay.identity.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.identity.AuditLog;
import org.assay.identity.AuditLog.Search;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.identity.audit.AuditPage.Line;
import org.assay.identity.invitations.InvitationId;
import org.assay.identity.invitations.Inviting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the log with the names of those who acted, in pieces of bounded size.
@Component
class Reading {
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final int ROWS = 50;
    /// So many entries are looked at for one page of a search.
    private static final int WINDOW = 5000;

    private final AuditLog log;
    private final Memberships memberships;
    private final People people;
    private final Inviting invitations;

    Reading(AuditLog log, Memberships memberships, People people, Inviting invitations) {
        this.invitations = invitations;
        this.log = log;
        this.memberships = memberships;
        this.people = people;
    }

    /// Some lines.
    ///
    /// @param next where to read on, or null at the end
    record Piece(List<Line> lines, @Nullable Long next) {}

    /// At most 50 lines below `before`; fewer, with a `next`, where 5,000 entries were looked at.
    Piece page(OrganizationId organization, SearchForm form, long before) {
        var search = search(organization, form);
        if (form.isEmpty()) {
            var entries = log.list(organization, before, ROWS);
            return new Piece(
                    lines(entries),
                    entries.size() < ROWS ? null : entries.getLast().sequence());
        }
        var window = log.window(organization, before, WINDOW, search);
        var found = window.stream().filter(search::finds).limit(ROWS + 1L).toList();
        if (found.size() > ROWS) {
            var shown = found.subList(0, ROWS);
            return new Piece(lines(shown), shown.getLast().sequence());
        }
        return new Piece(
                lines(found), window.size() < WINDOW ? null : window.getLast().sequence());
    }

    /// For an export: whatever a piece of 1,000 entries below `before` holds.
    Piece piece(OrganizationId organization, Search search, long before) {
        int rows = 1000;
        var window = log.window(organization, before, rows, search);
        var found = window.stream().filter(search::finds).toList();
        return new Piece(
                lines(found), window.size() < rows ? null : window.getLast().sequence());
    }

    Search search(OrganizationId organization, SearchForm form) {
        return new Search(actors(organization, form), SearchForm.text(form.words()), form.first(), form.end());
    }

    /// Members of that name, or whoever has that id, also when they are gone.
    private @Nullable List<PersonId> actors(OrganizationId organization, SearchForm form) {
        var who = SearchForm.text(form.who());
        if (who == null) return null;
        if (who.matches(ID)) return List.of(PersonId.of(who));
        var part = who.toLowerCase(Locale.ROOT);
        var staff = memberships.staff(organization).keySet();
        return people.list(List.copyOf(staff)).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                .map(Person::id)
                .toList();
    }

    private List<Line> lines(List<AuditLog.Entry> entries) {
        var names = names(entries);
        return entries.stream()
                .map(entry -> new Line(entry, name(entry.actor(), names), subject(entry, names)))
                .toList();
    }

    /// The one person or invitation behind a bare id.
    private @Nullable String subject(AuditLog.Entry entry, Map<PersonId, String> names) {
        if (!entry.subject().matches(ID)) return null;
        var name = names.get(PersonId.of(entry.subject()));
        if (name != null || !entry.action().contains("invit")) return name;
        return invitations.address(InvitationId.of(entry.subject())).orElse(null);
    }

    private Map<PersonId, String> names(List<AuditLog.Entry> entries) {
        var subjects = entries.stream()
                .map(AuditLog.Entry::subject)
                .filter(subject -> subject.matches(ID))
                .map(PersonId::of);
        var actors = Stream.concat(entries.stream().map(AuditLog.Entry::actor).filter(Objects::nonNull), subjects)
                .distinct()
                .toList();
        var names = new HashMap<PersonId, String>();
        people.list(actors).forEach(person -> names.put(person.id(), person.name()));
        return names;
    }

    /// Who left or was erased has no name here any more; the entry stays theirs by its number.
    private static String name(@Nullable PersonId actor, Map<PersonId, String> names) {
        if (actor == null) return "The platform";
        return names.getOrDefault(actor, "Somebody who left or was erased");
    }
}
