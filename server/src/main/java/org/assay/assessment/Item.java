package org.assay.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// One question that is marked by rule: all of its points or none.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Item.Numeric.class, name = "numeric")
})
public sealed interface Item {

    /// Names it within its task, such as `q07`; at most 40 letters, digits and hyphens.
    String id();

    /// Id of the outcome that it shows.
    String outcome();

    /// The question, in Markdown.
    String stem();

    /// Above zero.
    int points();

    /// Why the right answer is right, in Markdown; shown once the attempt is marked.
    String rationale();

    /// Whether `response` earns the points.
    boolean isRight(Attempt.Response response);

    /// One or several of the options are right; a response is right when it has chosen exactly those.
    ///
    /// @param correct ids of the right options
    record Choice(
            String id,
            String outcome,
            String stem,
            List<Option> options,
            List<String> correct,
            int points,
            String rationale)
            implements Item {

        public Choice {
            id = Objects.requireNonNullElse(id, "");
            outcome = Objects.requireNonNullElse(outcome, "");
            stem = Objects.requireNonNullElse(stem, "");
            rationale = Objects.requireNonNullElse(rationale, "");
            options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
            correct = List.copyOf(Objects.requireNonNullElse(correct, List.of()));
        }

        /// One possible answer, in Markdown without paragraphs.
        public record Option(String id, String text) {
            public Option {
                id = Objects.requireNonNullElse(id, "");
                text = Objects.requireNonNullElse(text, "");
            }
        }

        /// Whether more than one option has to be chosen.
        public boolean asksForSeveral() {
            return correct.size() > 1;
        }

        @Override
        public boolean isRight(Attempt.Response response) {
            return !correct.isEmpty() && new HashSet<>(response.choices()).equals(Set.copyOf(correct));
        }
    }

    /// A number is right within a tolerance.
    record Numeric(String id, String outcome, String stem, Range numeric, int points, String rationale)
            implements Item {

        public Numeric {
            id = Objects.requireNonNullElse(id, "");
            outcome = Objects.requireNonNullElse(outcome, "");
            stem = Objects.requireNonNullElse(stem, "");
            rationale = Objects.requireNonNullElse(rationale, "");
            Objects.requireNonNull(numeric, "no number");
        }

        /// Which numbers are right.
        ///
        /// @param tolerance how far from `value` is still right, inclusive; zero or more
        /// @param unit shown behind the field, such as `%`; may be empty
        public record Range(BigDecimal value, BigDecimal tolerance, String unit) {
            public Range {
                Objects.requireNonNull(value, "no value");
                tolerance = Objects.requireNonNullElse(tolerance, BigDecimal.ZERO);
                unit = Objects.requireNonNullElse(unit, "");
            }

            boolean holds(BigDecimal number) {
                return number.subtract(value).abs().compareTo(tolerance) <= 0;
            }
        }

        @Override
        public boolean isRight(Attempt.Response response) {
            return Numeral.parse(response.text(), numeric.unit())
                    .map(numeric::holds)
                    .orElse(false);
        }
    }
}
