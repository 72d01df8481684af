package org.assay.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans, opens and closes offerings, acting as a member of the organization that they belong to.
@Service
@Transactional
public class Scheduling {
    /// A new offering was planned like another one of the same definition: what is in that one is taken over. Told in
    /// the transaction that plans it, in the hands of whoever does.
    ///
    /// @param next not open yet; of the definition's latest version, which may declare other tasks
    public record Repeated(OrganizationId organization, OfferingId original, OfferingId next) {}

    private final Offerings offerings;
    private final PublishedEntries entries;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scheduling(
            Offerings offerings,
            PublishedEntries entries,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offerings = offerings;
        this.entries = entries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A new self-paced offering of a published version that is not retired; nobody else sees it yet.
    public Offering plan(EntryVersion version) {
        return plan(version, Offering.Facts.SELF_PACED);
    }

    /// The same, of which `facts` hold.
    public Offering plan(EntryVersion version, Offering.Facts facts) {
        var entry = entries.get(version);
        requireOwn(entry.organization());
        requireCurrent(entry);
        var offering = new Offering(OfferingId.random(), entry.organization(), version, null, null, facts);
        offerings.add(offering, actor(), now());
        if (!facts.equals(Offering.Facts.SELF_PACED)) offerings.tell(offering, 0, actor(), now());
        audit.record(entry.organization(), "planned offering", offering.id(), Map.of("entry", version.path()));
        return offering;
    }

    /// Another offering like this one, of the definition's latest version, without its dates; with its lessons and what
    /// fills its tasks.
    public Offering repeat(OfferingId id) {
        var original = own(id);
        var latest = entries.latest(original.entry().entry())
                .orElseThrow(() -> Refusal.conflict("Nothing of this is published, so it cannot be offered."));
        var next = plan(latest.id(), original.facts().undated());
        events.publishEvent(new Repeated(original.organization(), id, next.id()));
        return next;
    }

    /// Says what holds of an offering that is not closed.
    ///
    /// @param version of the facts that the person saw, from [Offerings#factsVersion]
    /// @return whether it was saved; false where somebody saved since
    public boolean tell(OfferingId id, int version, Offering.Facts facts) {
        var offering = own(id);
        if (offering.closedAt() != null) {
            throw Refusal.conflict("This offering was closed, so nothing about it changes any more.");
        }
        var told = new Offering(
                id, offering.organization(), offering.entry(), offering.openedAt(), offering.closedAt(), facts);
        if (!offerings.tell(told, version, actor(), now())) return false;
        audit.record(offering.organization(), "changed offering", id, Map.of("version", version + 1));
        events.publishEvent(new OfferingChanged(offering.organization(), id));
        return true;
    }

    /// Notes that `assessment` has everything it needs for a task. Harmless when repeated.
    public void taskFilled(OfferingId id, String task) {
        var offering = own(id);
        if (tasks(offering).stream().noneMatch(each -> each.id().equals(task))) {
            throw Refusal.notFound("The definition declares no such task.");
        }
        offerings.filled(offering, task, now());
    }

    /// Lets people in. Refuses while a declared task is not filled, and names it. Harmless when repeated.
    public void open(OfferingId id) {
        var offering = own(id);
        if (offering.closedAt() != null) {
            throw Refusal.conflict("This offering was closed. Plan a new one to take people again.");
        }
        requireCurrent(entries.get(offering.entry()));
        var unfilled = unfilledTasks(offering);
        if (!unfilled.isEmpty()) {
            var titles = unfilled.stream().map(task -> "“" + task.title() + "”").collect(Collectors.joining(", "));
            throw Refusal.conflict(
                    "Fill the declared tasks first, then open the offering. Not filled: " + titles + ".");
        }
        if (offerings.opened(offering, actor(), now())) {
            audit.record(offering.organization(), "opened offering", id, Map.of());
        }
    }

    /// Takes nobody new from now on; who is enrolled goes on. Harmless when repeated.
    public void close(OfferingId id) {
        var offering = own(id);
        if (offering.openedAt() == null) throw Refusal.conflict("This offering is not open yet.");
        if (offerings.closed(offering, actor(), now())) {
            audit.record(offering.organization(), "closed offering", id, Map.of());
        }
    }

    /// Ids of the declared tasks that are not filled yet, in the order of the definition.
    public List<String> unfilled(OfferingId id) {
        return unfilledTasks(own(id)).stream().map(Definition.Task::id).toList();
    }

    private List<Definition.Task> unfilledTasks(Offering offering) {
        var filled = offerings.filled(offering.id());
        return tasks(offering).stream()
                .filter(task -> !filled.contains(task.id()))
                .toList();
    }

    private List<Definition.Task> tasks(Offering offering) {
        return entries.get(offering.entry()).definition().tasks();
    }

    private Offering own(OfferingId id) {
        var offering = offerings.get(id);
        requireOwn(offering.organization());
        return offering;
    }

    /// What another organization publishes is public, but not ours to offer.
    private static void requireOwn(OrganizationId organization) {
        if (!organization.equals(Acting.now().organization())) {
            throw Refusal.notFound("There is no such thing in your organization.");
        }
    }

    private static void requireCurrent(PublishedEntry entry) {
        if (entry.isRetired())
            throw Refusal.conflict("This definition was retired, so nothing new can be opened with it.");
    }

    private static PersonId actor() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Only a member of the organization can do this."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
