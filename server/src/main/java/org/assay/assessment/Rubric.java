package org.assay.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How work is judged: each criterion at one of its levels, each level with its points.
public record Rubric(List<Criterion> criteria) {

    public Rubric {
        criteria = List.copyOf(Objects.requireNonNullElse(criteria, List.of()));
    }

    /// What is looked at.
    ///
    /// @param outcome id of the outcome that it shows
    /// @param levels lowest first
    public record Criterion(String id, String title, String outcome, String description, List<Level> levels) {
        public Criterion {
            id = Objects.requireNonNullElse(id, "");
            title = Objects.requireNonNullElse(title, "");
            outcome = Objects.requireNonNullElse(outcome, "");
            description = Objects.requireNonNullElse(description, "");
            levels = List.copyOf(Objects.requireNonNullElse(levels, List.of()));
        }

        /// Points of the highest level.
        public int maximum() {
            return levels.stream().mapToInt(Level::points).max().orElse(0);
        }

        public Optional<Level> level(String id) {
            return levels.stream().filter(level -> level.id().equals(id)).findFirst();
        }
    }

    /// How good it is.
    ///
    /// @param points zero or more
    public record Level(String id, String title, int points, String description) {
        public Level {
            id = Objects.requireNonNullElse(id, "");
            title = Objects.requireNonNullElse(title, "");
            description = Objects.requireNonNullElse(description, "");
        }
    }

    /// Points that can be had.
    public int maximum() {
        return criteria.stream().mapToInt(Criterion::maximum).sum();
    }

    /// Criteria that `levels` leaves open, or for which it names a level that they do not have.
    ///
    /// @param levels id of the level by id of the criterion
    public List<Criterion> open(Map<String, String> levels) {
        return criteria.stream()
                .filter(criterion -> chosen(criterion, levels).isEmpty())
                .toList();
    }

    /// Points of the chosen levels out of those that can be had; an open criterion gives none.
    public Score score(Map<String, String> levels) {
        int given = criteria.stream()
                .map(criterion -> chosen(criterion, levels))
                .flatMap(Optional::stream)
                .mapToInt(Level::points)
                .sum();
        return Score.of(given, maximum());
    }

    private static Optional<Level> chosen(Criterion criterion, Map<String, String> levels) {
        var id = levels.get(criterion.id());
        return id == null ? Optional.empty() : criterion.level(id);
    }
}
