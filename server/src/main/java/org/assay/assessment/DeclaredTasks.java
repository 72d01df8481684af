package org.assay.assessment;

import org.assay.catalog.Definition;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;

/// The tasks that the definitions of offerings declare.
@Component
public class DeclaredTasks {
    private final Offerings offerings;
    private final PublishedEntries entries;

    DeclaredTasks(Offerings offerings, PublishedEntries entries) {
        this.offerings = offerings;
        this.entries = entries;
    }

    /// A task in its surroundings.
    public record DeclaredTask(Offering offering, PublishedEntry entry, Definition.Task task) {}

    /// A task of an offering; refuses where the definition declares no such task.
    public DeclaredTask get(OfferingId id, String task) {
        var offering = offerings.get(id);
        var entry = entries.get(offering.entry());
        return entry.definition().tasks().stream()
                .filter(each -> each.id().equals(task))
                .findFirst()
                .map(each -> new DeclaredTask(offering, entry, each))
                .orElseThrow(() -> Refusal.notFound("There is no such task."));
    }

    /// The same, for an offering of the organization that is acting; anybody else's is not found.
    public DeclaredTask own(OfferingId id, String task) {
        var declared = get(id, task);
        if (!declared.offering().organization().equals(Acting.now().organization())) {
            throw Refusal.notFound("There is no such task.");
        }
        return declared;
    }
}
