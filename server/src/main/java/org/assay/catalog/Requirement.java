package org.assay.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/// What must hold before an achievement is awarded, as data; CTDL calls it a condition profile. `awarding` judges it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.OverallScore.class, name = "overallScore"),
    @JsonSubTypes.Type(value = Requirement.EachTask.class, name = "eachTask"),
    @JsonSubTypes.Type(value = Requirement.Completion.class, name = "completion"),
    @JsonSubTypes.Type(value = Requirement.Attendance.class, name = "attendance"),
    @JsonSubTypes.Type(value = Requirement.AllOf.class, name = "allOf")
})
public sealed interface Requirement {

    /// The weighted score over all tasks.
    ///
    /// @param passMark fraction of the maximum, 0 to 1, from which it holds
    /// @param reviewFrom fraction, at most `passMark`, from which a miss is referred to a person
    record OverallScore(BigDecimal passMark, BigDecimal reviewFrom) implements Requirement {}

    /// The score of every single task.
    ///
    /// @param minimum fraction of the task's maximum, 0 to 1
    record EachTask(BigDecimal minimum) implements Requirement {}

    /// The share of units worked through. Nobody judges what was learnt.
    ///
    /// @param fraction of the course's units, above 0 and up to 1
    record Completion(BigDecimal fraction) implements Requirement {}

    /// The share of live sessions attended, by time and by number. Nobody judges what was learnt.
    ///
    /// @param fraction of the minutes of the offering's sessions, above 0 and up to 1
    /// @param sessions that have to be attended at least, 1 or more
    record Attendance(BigDecimal fraction, int sessions) implements Requirement {}

    record AllOf(List<Requirement> requirements) implements Requirement {
        public AllOf {
            requirements = List.copyOf(requirements);
        }
    }
}
