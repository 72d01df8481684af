package org.assay.identity.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Builds the tree of an organization's parts. Changes of one organization queue up here, so that two moves at once
/// cannot make a circle.
@Service
@Transactional
public class Structuring {
    /// University, faculty, department, unit, and one to spare.
    private static final int DEEPEST = 5;

    private final Parts parts;
    private final AuditLog audit;

    Structuring(Parts parts, AuditLog audit) {
        this.parts = parts;
        this.audit = audit;
    }

    /// A part in its place.
    ///
    /// @param depth 0 directly under the organization
    public record Branch(Part part, int depth) {}

    /// The tree in reading order: each part before those that belong to it.
    public List<Branch> tree(OrganizationId organization) {
        var branches = new ArrayList<Branch>();
        grow(branches, parts.of(organization), null, 0);
        return branches;
    }

    private static void grow(List<Branch> branches, List<Part> all, @Nullable PartId parent, int depth) {
        for (var part : all) {
            if (!Objects.equals(part.parent(), parent) || depth > DEEPEST) continue;
            branches.add(new Branch(part, depth));
            grow(branches, all, part.id(), depth + 1);
        }
    }

    public void add(Part part) {
        parts.hold(part.organization());
        if (parts.of(part.organization()).size() >= Parts.MOST) {
            throw Refusal.conflict("There are 500 parts. Join some of them first.");
        }
        requirePlace(part);
        parts.add(part);
        audit.record(part.organization(), "added part", part.id(), Map.of("name", part.name(), "kind", part.kind()));
    }

    /// Saves words and place of a part; false where somebody saved since it was read, and nothing is changed.
    public boolean change(Part part) {
        parts.hold(part.organization());
        requirePlace(part);
        if (!parts.save(part)) return false;
        audit.record(
                part.organization(),
                "changed part",
                part.id(),
                Map.of("name", part.name(), "parent", String.valueOf(part.parent())));
        return true;
    }

    /// Closes a part that nothing open belongs to. It is kept, and can be opened again.
    public void close(OrganizationId organization, PartId id) {
        parts.hold(organization);
        var part = parts.get(organization, id);
        var below = parts.of(organization).stream()
                .filter(each -> id.equals(each.parent()) && each.closedAt() == null)
                .count();
        if (below > 0) {
            throw Refusal.conflict(
                    below == 1
                            ? "1 open part belongs to this one. Move or close it first."
                            : below + " open parts belong to this one. Move or close them first.");
        }
        parts.close(id);
        audit.record(organization, "closed part", id, Map.of("name", part.name()));
    }

    public void open(OrganizationId organization, PartId id) {
        parts.hold(organization);
        var part = parts.get(organization, id);
        var parent = part.parent();
        if (parent != null && parts.get(organization, parent).closedAt() != null) {
            throw Refusal.conflict("What it belongs to is closed. Open that first, or move this elsewhere.");
        }
        parts.open(id);
        audit.record(organization, "opened part", id, Map.of("name", part.name()));
    }

    /// Refuses a parent that is no open part of this organization, that belongs to the part itself, or lies too deep.
    private void requirePlace(Part part) {
        var at = part.parent();
        for (int depth = 1; at != null; depth++) {
            var parent = parts.get(part.organization(), at);
            if (parent.id().equals(part.id())) {
                throw Refusal.conflict("A part cannot belong to itself or to what belongs to it.");
            }
            if (depth == 1 && parent.closedAt() != null) {
                throw Refusal.conflict("What it would belong to is closed. Open that first.");
            }
            if (depth >= DEEPEST) throw Refusal.conflict("Parts lie at most five deep.");
            at = parent.parent();
        }
    }
}
