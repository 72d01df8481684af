package org.assay.issuing.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.bulk.BulkChange.Kind;
import org.assay.issuing.bulk.BulkChange.Line;
import org.assay.issuing.bulk.BulkChange.Outcome;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff change many credentials at once: the list first, then the reason, then how far it is.
@Controller
class BulkController {
    private static final int MOST = 5_000;
    private static final int SHOWN = 100;
    private final BulkChanges changes;
    private final Rounds rounds;
    private final Credentials credentials;
    private final People people;
    private final Clock clock;

    BulkController(BulkChanges changes, Rounds rounds, Credentials credentials, People people, Clock clock) {
        this.changes = changes;
        this.rounds = rounds;
        this.credentials = credentials;
        this.people = people;
        this.clock = clock;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({"/bulk-changes/new", "/bulk-changes"})
    Page show(BulkForm form) {
        return page(kind(form), chosen(form), form, new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/bulk-changes")
    Object create(BulkForm form) {
        var kind = kind(form);
        var chosen = chosen(form);
        var errors = form.check(kind, chosen.size());
        if (chosen.isEmpty()) errors.add("count", "Nothing is chosen. Go back and tick some.");
        if (!errors.isEmpty()) return page(kind, chosen, form, errors);
        var reason = Objects.requireNonNullElse(form.reason(), "").strip();
        var change = change(kind, form.chosenCause(), reason, form.toReply(kind), null);
        changes.add(change, lines(chosen));
        rounds.wake(organization());
        return Redirect.to("/bulk-changes/" + change.id());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({"/bulk-changes/{change}", "/bulk-changes/{change}/undoing"})
    Page showProgress(@PathVariable UUID change) {
        return progress(own(change));
    }

    /// Ends exactly the suspensions that the change made.
    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/bulk-changes/{change}/undoing")
    Redirect createUndoing(@PathVariable UUID change) {
        var former = own(change);
        if (former.kind() != Kind.SUSPEND) throw Refusal.conflict("Only suspensions can be undone.");
        var made = changes.lines(change, Outcome.DONE, MOST);
        if (made.isEmpty()) throw Refusal.conflict("Nothing was suspended, so there is nothing to undo.");
        var undoing = change(Kind.REINSTATE, Cause.OTHER, "Undone as a whole.", Duration.ZERO, change);
        var isNew = changes.add(undoing, made);
        rounds.wake(organization());
        if (isNew) return Redirect.to("/bulk-changes/" + undoing.id());
        return Redirect.to(
                "/bulk-changes/" + changes.undoing(change).orElseThrow().id());
    }

    private BulkChange change(Kind kind, Cause cause, String reason, Duration toReply, @Nullable UUID undoes) {
        var by = Objects.requireNonNull(Acting.now().person());
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new BulkChange(UUID.randomUUID(), organization(), kind, cause, reason, toReply, by, at, undoes);
    }

    private static List<Line> lines(List<IssuedCredential> chosen) {
        var lines = new ArrayList<Line>();
        for (var each : chosen) {
            var open = each.suspension();
            lines.add(new Line(lines.size() + 1, each.id(), open == null ? null : open.number(), null, null));
        }
        return lines;
    }

    private static Kind kind(BulkForm form) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(form.kind()))
                .findFirst()
                .orElse(Kind.SUSPEND);
    }

    /// Of the organization alone, whatever ids were sent.
    private List<IssuedCredential> chosen(BulkForm form) {
        if (form.isAll()) {
            var state = Objects.requireNonNullElse(form.state(), "");
            var words = Objects.requireNonNullElse(form.words(), "").strip();
            return credentials.list(organization(), state, words, MOST);
        }
        return form.ids().stream()
                .limit(MOST)
                .map(credentials::find)
                .flatMap(found -> found.stream())
                .filter(each -> each.organization().equals(organization()))
                .toList();
    }

    private BulkNewPage page(Kind kind, List<IssuedCredential> chosen, BulkForm form, FormErrors errors) {
        return new BulkNewPage(
                kind.name(),
                kind.label(),
                kind.words(),
                kind.isForEver(),
                chosen.stream().limit(SHOWN).toList(),
                chosen.size(),
                chosen.size() == MOST,
                form,
                errors);
    }

    private BulkPage progress(BulkChange change) {
        var progress = changes.progress(change.id());
        var undone = changes.undoing(change.id()).orElse(null);
        return new BulkPage(
                change.id().toString(),
                change.kind().label(),
                change.kind().isForEver(),
                name(change.by()),
                change.at(),
                change.reason(),
                progress.all(),
                progress.over(),
                progress.done(),
                progress.unchanged(),
                changes.lines(change.id(), Outcome.REFUSED, SHOWN).stream()
                        .map(this::refused)
                        .toList(),
                progress.refused(),
                secondsLeft(progress),
                change.kind() == Kind.SUSPEND && progress.done() > 0 && undone == null,
                undone == null ? null : undone.id().toString());
    }

    private @Nullable Long secondsLeft(BulkChange.Progress progress) {
        var from = progress.firstAt();
        if (from == null || progress.over() == progress.all()) return null;
        var spent = Duration.between(from, clock.instant()).toMillis();
        return spent * (progress.all() - progress.over()) / progress.over() / 1_000 + 1;
    }

    private BulkPage.Refused refused(Line line) {
        var issued = credentials.get(line.credential());
        var words = Objects.requireNonNullElse(line.words(), "");
        return new BulkPage.Refused(issued.id(), issued.learnerName() + ", " + issued.title(), words);
    }

    private BulkChange own(UUID id) {
        return changes.find(id)
                .filter(each -> each.organization().equals(organization()))
                .orElseThrow(() -> Refusal.notFound("There is no such change."));
    }

    private String name(PersonId by) {
        return people.find(by).map(Person::name).orElse("A former member");
    }

    private static OrganizationId organization() {
        return Objects.requireNonNull(Acting.now().organization());
    }
}
