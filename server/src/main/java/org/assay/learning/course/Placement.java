package org.assay.learning.course;

import java.util.List;
import java.util.Objects;

/// A module's place in a course. A module stands at most once in a course.
///
/// @param version the module's version, from 1; 0 in a draft whose module was not published yet
/// @param releases what must hold before it opens; none: it is open
public record Placement(ModuleId module, int version, List<Release> releases) {
    public Placement {
        releases = List.copyOf(Objects.requireNonNullElse(releases, List.of()));
    }

    Placement at(int newer) {
        return new Placement(module, newer, releases);
    }

    Placement releasing(List<Release> others) {
        return new Placement(module, version, others);
    }
}
