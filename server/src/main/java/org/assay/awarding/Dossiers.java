package org.assay.awarding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Requirement;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.web.FormErrors;
import org.assay.web.Permission;
import org.assay.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the page of an award shows.
@Component
class Dossiers {
    private final Awards awards;
    private final PublishedEntries entries;
    private final People people;

    Dossiers(Awards awards, PublishedEntries entries, People people) {
        this.awards = awards;
        this.entries = entries;
        this.people = people;
    }

    @Transactional
    public AwardPage page(AwardId id, Visitor visitor, RefusalForm form, FormErrors errors) {
        var award = awards.inOrganization(id);
        var definition = entries.get(award.entry()).definition();
        var history = awards.history(id);
        var names = names(award, history);
        return new AwardPage(
                award,
                lines(award, definition, names),
                sentences(definition.requirement()),
                history.stream()
                        .map(step ->
                                new AwardPage.Decided(step.decision(), step.at(), name(step.by(), names, "The rule")))
                        .toList(),
                visitor.may(Permission.APPROVE_AWARDS),
                award.objectionTo(new PersonId(visitor.person())),
                form,
                errors);
    }

    private static List<AwardPage.Line> lines(Award award, Definition definition, Map<PersonId, String> names) {
        var weights = definition.tasks().stream()
                .collect(Collectors.toMap(Definition.Task::id, task -> percent(task.weight())));
        return award.results().stream()
                .map(result -> new AwardPage.Line(
                        result, weights.getOrDefault(result.task(), ""), name(result.marker(), names, "By rule")))
                .toList();
    }

    private Map<PersonId, String> names(Award award, List<Awards.Step> history) {
        var ids = Stream.concat(award.markers().stream(), history.stream().map(Awards.Step::by))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.list(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String name(@Nullable PersonId id, Map<PersonId, String> names, String otherwise) {
        return id == null ? otherwise : names.getOrDefault(id, "A former member");
    }

    private static List<String> sentences(Requirement requirement) {
        return switch (requirement) {
            case Requirement.OverallScore(var passMark, var reviewFrom) ->
                List.of("Overall at least %s; from %s a person looks at a miss."
                        .formatted(percent(passMark), percent(reviewFrom)));
            case Requirement.EachTask(var minimum) -> List.of("At least %s in each task.".formatted(percent(minimum)));
            case Requirement.Completion(var fraction) ->
                List.of("At least %s of the units worked through.".formatted(percent(fraction)));
            case Requirement.Attendance(var fraction, var sessions) ->
                List.of("At least %s of the sessions' minutes attended, and %d sessions at the least."
                        .formatted(percent(fraction), sessions));
            case Requirement.AllOf(var all) ->
                all.stream().flatMap(each -> sentences(each).stream()).toList();
        };
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
