package org.assay.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.identity.profile.Profiles;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes definitions and brings them through review: draft, review asked for, published by somebody else or sent
/// back, in the end retired. Acts as a person for their organization.
@Service
@Transactional
public class Authoring {
    private static final int MOST_COPIES = 500;
    private final Entries entries;
    private final PublishedEntries published;
    private final AuditLog audit;
    private final Licences licences;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Seven of them: publishing asks everybody.
    Authoring(
            Entries entries,
            PublishedEntries published,
            AuditLog audit,
            Licences licences,
            Profiles profiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.published = published;
        this.audit = audit;
        this.licences = licences;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /// Starts the draft of a new entry.
    public EntryId start(Definition definition) {
        var id = EntryId.random();
        entries.add(id, organization(), actor(), now());
        entries.draft(id, organization(), 1, definition);
        entries.changed(id, actor(), now());
        audit.record(organization(), "started draft", id, Map.of("number", 1));
        return id;
    }

    /// Copies what an organization published into its sandbox, which is acted for: what has no copy there yet, in the
    /// latest version and with the mark of a sandbox.
    ///
    /// @return how many were copied
    public int copyFrom(OrganizationId principal) {
        var first = new EntryId(new UUID(0, 0));
        var there = published.current(organization(), first, MOST_COPIES).stream()
                .map(PublishedEntry::contentHash)
                .collect(Collectors.toSet());
        int before = there.size();
        for (var entry : published.current(principal, first, MOST_COPIES)) {
            var definition = SandboxMark.on(entry.definition());
            var canonical = CanonicalJson.of(definition);
            var hash = CanonicalJson.hash(canonical);
            if (!there.add(hash)) continue;
            var version = new EntryVersion(EntryId.random(), 1);
            entries.add(version.entry(), organization(), actor(), now());
            published.add(
                    new PublishedEntry(version, organization(), definition, hash, now(), false), canonical, actor());
        }
        return there.size() - before;
    }

    /// Saves the draft where it is still at the version that the author saw; a request for review lapses with a change.
    ///
    /// @param version of the draft; 0 where there was none, to start the next version of a published entry
    /// @return whether it was saved; false where somebody saved since, and nothing is changed
    public boolean save(EntryId id, int version, Definition definition) {
        var entry = entries.get(id);
        int seen = entry.draft() == null ? 0 : entry.draft().version();
        if (seen != version) return false;
        if (CanonicalJson.of(entry.definition()).equals(CanonicalJson.of(definition))) return true;
        return version == 0 ? startNext(entry, definition) : replace(entry, version, definition);
    }

    private boolean startNext(Entry entry, Definition definition) {
        int number = entry.published() == null ? 1 : entry.published().id().number() + 1;
        if (!entries.draft(entry.id(), organization(), number, definition)) return false;
        entries.changed(entry.id(), actor(), now());
        audit.record(organization(), "started draft", entry.id(), Map.of("number", number));
        return true;
    }

    private boolean replace(Entry entry, int version, Definition definition) {
        if (!entries.save(entry.id(), version, definition)) return false;
        entries.changed(entry.id(), actor(), now());
        audit.record(organization(), "saved draft", entry.id(), Map.of("draftVersion", version + 1));
        return true;
    }

    /// What keeps a definition of the acting organization from being published, by the contract and by what the
    /// organization asks of all its definitions; empty where nothing does.
    public List<Finding> findings(Definition definition) {
        return ClaimCompiler.compile(definition, profiles.manner(organization()).needsTwoModalities());
    }

    /// Asks for somebody else's eyes on the draft, unless it has findings. Refuses who lacks a licence that is
    /// demanded.
    ///
    /// @return what is to be mended first; empty where the request was made
    public List<Finding> requestReview(EntryId id, int version) {
        licences.require(organization(), actor(), LicenceKind.PUBLISH);
        var draft = hold(id, version);
        var findings = findings(draft.definition());
        if (!findings.isEmpty()) return findings;
        switch (draft.review()) {
            case Review.Asked _ -> {}
            case Review.SentBack back
            when back.draftVersion() == draft.version() ->
                throw Refusal.conflict("Change what the reviewer asked for first, then ask again.");
            case Review.SentBack _, Review.NotAsked _ -> {
                entries.reviewRequested(id, actor(), now());
                audit.record(organization(), "requested review", id, Map.of("number", draft.number()));
            }
        }
        return List.of();
    }

    /// Publishes the draft for good, unless it has findings. Refuses everybody who wrote in it or asked for its review.
    ///
    /// @param version of the draft that the reviewer read
    /// @return what is to be mended first; empty where it was published
    public List<Finding> publish(EntryId id, int version) {
        var draft = hold(id, version);
        licences.require(organization(), actor(), LicenceKind.PUBLISH);
        requireReviewer(draft);
        var findings = findings(draft.definition());
        if (!findings.isEmpty()) return findings;
        var canonical = CanonicalJson.of(draft.definition());
        var entry = new PublishedEntry(
                new EntryVersion(id, draft.number()),
                organization(),
                draft.definition(),
                CanonicalJson.hash(canonical),
                now(),
                false);
        published.add(entry, canonical, actor());
        entries.removeDraft(id);
        audit.record(
                organization(),
                "published entry",
                id,
                Map.of("number", draft.number(), "contentHash", entry.contentHash()));
        events.publishEvent(new EntryPublished(organization(), entry.id()));
        events.publishEvent(Review.Ended.of(organization(), id, draft, true));
        return List.of();
    }

    /// Gives the draft back to its authors.
    ///
    /// @param reason what they should change, 1 to 2000 characters
    public void sendBack(EntryId id, int version, String reason) {
        var draft = hold(id, version);
        requireReviewer(draft);
        entries.rejected(id, reason.strip(), actor(), now());
        audit.record(organization(), "sent back draft", id, Map.of("number", draft.number()));
        events.publishEvent(Review.Ended.of(organization(), id, draft, false));
    }

    /// Ends an entry: nothing new is offered with any version published so far. Credentials stay as they are.
    public void retire(EntryId id) {
        if (entries.get(id).published() == null) throw Refusal.conflict("Nothing of this is published yet.");
        if (published.retire(id, actor(), now()) > 0) audit.record(organization(), "retired entry", id, Map.of());
    }

    private Draft hold(EntryId id, int version) {
        var held = entries.hold(id);
        var draft = draft(entries.get(id));
        if (!held.equals(Optional.of(version))) {
            throw Refusal.conflict("The draft was changed since you opened it. Read it again, then decide.");
        }
        return draft;
    }

    private static Draft draft(Entry entry) {
        if (entry.draft() == null) {
            throw Refusal.conflict("There is no draft of this any more: it was published. Open it again to go on.");
        }
        return entry.draft();
    }

    private static void requireReviewer(Draft draft) {
        if (!draft.isInReview()) throw Refusal.conflict("Nobody has asked for a review of this version of the draft.");
        if (!draft.isIndependent(actor())) {
            throw Refusal.forbidden(
                    "You wrote in this draft or asked for its review. Somebody else has to read and publish it.");
        }
    }

    private static OrganizationId organization() {
        return Objects.requireNonNull(Acting.now().organization(), "nobody's organization");
    }

    private static PersonId actor() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Only a member of the organization can do this."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
