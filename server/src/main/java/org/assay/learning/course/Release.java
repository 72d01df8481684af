package org.assay.learning.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;

/// What must hold before a module of a course opens. A module with several opens when all of them hold.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Release.From.class, name = "from"),
    @JsonSubTypes.Type(value = Release.AfterModule.class, name = "afterModule"),
    @JsonSubTypes.Type(value = Release.AfterUnit.class, name = "afterUnit"),
    @JsonSubTypes.Type(value = Release.PracticeScore.class, name = "practiceScore"),
    @JsonSubTypes.Type(value = Release.TaskScore.class, name = "taskScore"),
    @JsonSubTypes.Type(value = Release.InGroup.class, name = "inGroup")
})
public sealed interface Release {

    /// From a moment on, included.
    record From(Instant at) implements Release {}

    /// When every unit of another module of the course is done.
    record AfterModule(ModuleId module) implements Release {}

    /// When one unit of another module is done.
    record AfterUnit(UnitId unit) implements Release {}

    /// When so many questions of a practice unit of another module were right the last time they were answered.
    ///
    /// @param atLeast fraction, above 0 and at most 1
    record PracticeScore(UnitId unit, BigDecimal atLeast) implements Release {}

    /// When a task of the definition was marked with so much of its points.
    ///
    /// @param task the task's id in the definition
    /// @param atLeast fraction, above 0 and at most 1
    record TaskScore(String task, BigDecimal atLeast) implements Release {}

    /// For a group of the cohort alone.
    record InGroup(String group) implements Release {}
}
