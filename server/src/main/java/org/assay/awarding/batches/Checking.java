package org.assay.awarding.batches;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.awarding.Awards;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Reading;
import org.assay.awarding.sheets.RowReader;
import org.assay.awarding.sheets.Terms;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Definition;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Requirement;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads every row of a batch again, because each may depend on those before it, and says how each stands.
@Component
class Checking {
    /// In which letters can be written.
    private static final Set<String> LANGUAGES = Set.of("en", "de", "ar");

    private final PublishedEntries entries;
    private final Awards awards;
    private final People people;
    private final Organizations organizations;
    private final Clock clock;

    Checking(PublishedEntries entries, Awards awards, People people, Organizations organizations, Clock clock) {
        this.entries = entries;
        this.awards = awards;
        this.people = people;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Those rows of `lines` that stand differently now.
    List<Line> changed(Batch batch, List<Line> lines) {
        var reader = new RowReader(terms(batch), batch.columns().dates());
        var changed = new ArrayList<Line>();
        for (var line : lines) {
            if (line.state() == Line.State.LEFT_OUT || line.state() == Line.State.AWARDED) continue;
            var now = line.read(reader.read(line.line(), line.entered()));
            if (!now.equals(line)) changed.add(now);
        }
        return changed;
    }

    /// How one row stands that is in no table.
    Reading read(Batch batch, Map<Field, String> values) {
        return new RowReader(terms(batch), batch.columns().dates()).read(1, values);
    }

    /// The day where the organization is.
    LocalDate today(Batch batch) {
        return LocalDate.now(clock.withZone(organizations.zone(batch.organization())));
    }

    /// Whether a score decides.
    boolean isScored(EntryVersion version) {
        return passMark(entries.get(version).definition()) != null;
    }

    private Terms terms(Batch batch) {
        var zone = organizations.zone(batch.organization());
        var passMark = passMark(entries.get(batch.entry()).definition());
        return new Terms(passMark, LocalDate.now(clock.withZone(zone)), batch.earnedOn(), LANGUAGES, held(batch, zone));
    }

    private Map<String, Terms.Held> held(Batch batch, ZoneId zone) {
        var holders = awards.holders(batch.organization(), batch.entry().entry());
        var held = new HashMap<String, Terms.Held>();
        people.addresses(holders.keySet()).forEach((person, addresses) -> {
            var holder = Objects.requireNonNull(holders.get(person));
            var since = new Terms.Held(LocalDate.ofInstant(holder.since(), zone), holder.name());
            addresses.forEach(address -> held.put(address, since));
        });
        return held;
    }

    /// The least score that the rule asks for, or null where none decides.
    private static @Nullable BigDecimal passMark(Definition definition) {
        return definition.claimType() == ClaimType.ASSESSED ? passMark(definition.requirement()) : null;
    }

    private static @Nullable BigDecimal passMark(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore(var mark, var reviewFrom) -> mark;
            case Requirement.EachTask(var minimum) -> minimum;
            case Requirement.Completion _, Requirement.Attendance _ -> null;
            case Requirement.AllOf(var all) ->
                all.stream()
                        .map(Checking::passMark)
                        .filter(mark -> mark != null)
                        .max(BigDecimal::compareTo)
                        .orElse(null);
        };
    }
}
