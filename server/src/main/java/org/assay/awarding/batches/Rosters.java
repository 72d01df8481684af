package org.assay.awarding.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Sheet;
import org.assay.catalog.OfferingId;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everybody who takes part in an offering, as a table to award by.
@Component
class Rosters {
    private final Enrolments enrolments;
    private final People people;

    Rosters(Enrolments enrolments, People people) {
        this.enrolments = enrolments;
        this.people = people;
    }

    /// @param isScored whether there is a column for scores, which whoever brings it fills in
    @Transactional
    public Sheet sheet(OfferingId offering, boolean isScored) {
        var learners = enrolments.in(offering).stream()
                .map(Enrolment::learner)
                .distinct()
                .toList();
        if (learners.isEmpty()) throw Refusal.conflict("Nobody takes part in this offering yet.");
        var header = new ArrayList<>(List.of(Field.NAME.label(), Field.ADDRESS.label()));
        if (isScored) header.add(Field.SCORE.label());
        var names = people.list(learners).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var rows = new ArrayList<Sheet.Row>();
        for (var learner : learners) {
            var person = names.get(learner);
            if (person == null) continue;
            var cells = new ArrayList<>(List.of(person.name(), people.address(learner)));
            if (isScored) cells.add("");
            rows.add(new Sheet.Row(rows.size() + 2, cells));
        }
        return new Sheet(header, rows, List.of());
    }
}
