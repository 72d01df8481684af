package org.assay.learning.course;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One question to practise on. It is never part of an assessment, and carries no points.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PracticeItem.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = PracticeItem.Numeric.class, name = "numeric"),
    @JsonSubTypes.Type(value = PracticeItem.Order.class, name = "order")
})
public sealed interface PracticeItem {

    /// Names it within its unit; it stays when the text is changed.
    String id();

    /// Markdown.
    String prompt();

    /// Why the right answer is right, in Markdown.
    String explanation();

    /// Whether `answer` is right: positions of what was chosen or the order, from 1, or a number as typed.
    boolean isRight(List<String> answer);

    /// One or several options are right; an answer is right when it has chosen exactly those.
    ///
    /// @param right positions of the right options, from 1
    record Choice(String id, String prompt, List<String> options, List<Integer> right, String explanation)
            implements PracticeItem {
        public Choice {
            options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
            right = List.copyOf(Objects.requireNonNullElse(right, List.of()));
        }

        public boolean asksForSeveral() {
            return right.size() > 1;
        }

        @Override
        public boolean isRight(List<String> answer) {
            var wanted = right.stream().map(String::valueOf).toList();
            return !wanted.isEmpty() && new HashSet<>(answer).equals(new HashSet<>(wanted));
        }
    }

    /// A number is right within a tolerance, both ends included.
    ///
    /// @param unit written behind the field, or empty
    record Numeric(String id, String prompt, BigDecimal value, BigDecimal tolerance, String unit, String explanation)
            implements PracticeItem {
        public Numeric {
            unit = Objects.requireNonNullElse(unit, "");
        }

        @Override
        public boolean isRight(List<String> answer) {
            return answer.size() == 1
                    && number(answer.getFirst())
                            .map(typed -> typed.subtract(value).abs().compareTo(tolerance) <= 0)
                            .orElse(false);
        }

        /// What a person typed, with a point or a comma; empty where that is no number.
        public static Optional<BigDecimal> number(String typed) {
            var text = typed.strip().replace(',', '.').replace("\u2212", "-");
            return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }

    /// Steps to put in order.
    ///
    /// @param steps in the right order
    record Order(String id, String prompt, List<String> steps, String explanation) implements PracticeItem {
        public Order {
            steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
        }

        /// Right where the place given to each step, as it is listed, is its own.
        @Override
        public boolean isRight(List<String> answer) {
            for (var place = 1; place <= steps.size(); place++) {
                if (answer.size() != steps.size() || !answer.get(place - 1).equals(String.valueOf(place))) return false;
            }
            return !steps.isEmpty();
        }
    }
}
