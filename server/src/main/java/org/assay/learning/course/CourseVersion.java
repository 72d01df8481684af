package org.assay.learning.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.identity.OrganizationId;

/// A course as it was published: which modules, in which versions, in which order, and when each opens. It never
/// changes; offerings are pinned to one.
///
/// @param number from 1
/// @param modules in the order of the course, each with its place
public record CourseVersion(
        CourseId course,
        int number,
        OrganizationId organization,
        String title,
        List<Placed> modules,
        Instant publishedAt) {

    public CourseVersion {
        modules = List.copyOf(modules);
    }

    /// A module in its place.
    public record Placed(ModuleVersion module, List<Release> releases) {
        public Placed {
            releases = List.copyOf(releases);
        }
    }

    /// All units, in the order of the course.
    public List<Unit> units() {
        return modules.stream()
                .flatMap(placed -> placed.module().units().stream())
                .toList();
    }

    public Optional<Unit> unit(UnitId id) {
        return stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /// The module that a unit stands in.
    public Optional<Placed> placeOf(UnitId id) {
        return modules.stream()
                .filter(placed -> placed.module().unit(id).isPresent())
                .findFirst();
    }

    public int minutes() {
        return stream().mapToInt(Unit::minutes).sum();
    }

    private Stream<Unit> stream() {
        return modules.stream().flatMap(placed -> placed.module().units().stream());
    }
}
