package org.assay.identity.leaving;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gathers everything that the modules hold about a person.
@Service
class Exporting {
    private final List<PersonalData> holders;
    private final Clock clock;

    Exporting(List<PersonalData> holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
    }

    /// By module and kind of row; see [PersonalData].
    @Transactional
    public Map<String, Object> export(PersonId person) {
        var all = new TreeMap<String, Object>();
        for (var holder : holders) all.put(holder.module(), holder.of(person));
        return Map.of("person", person.toString(), "exportedAt", clock.instant().toString(), "data", all);
    }
}
