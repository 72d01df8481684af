package org.assay.assessment.sitting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assay.assessment.AttemptId;
import org.assay.assessment.TaskContent.PersonMarked.Words;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The last look before an attempt is sealed.
///
/// @param words how long the work should be, or null
public record SubmissionPage(
        AttemptId id,
        Venue venue,
        List<Question> questions,
        @Nullable Words words) implements Page {

    @Override
    public String title() {
        var open = open().size();
        if (isWork() || open == 0) return "Submit " + venue.taskTitle() + "?";
        return "Submit with %d %s unanswered?".formatted(open, open == 1 ? "question" : "questions");
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return venue.brand();
    }

    public boolean isWork() {
        return questions.getFirst().kind() == Question.Kind.WORK;
    }

    public int wordsWritten() {
        return questions.getFirst().words();
    }

    public boolean isEmptyWork() {
        return isWork() && !questions.getFirst().isAnswered();
    }

    /// Numbers of the questions without an answer.
    public List<Integer> open() {
        return numbers(question -> !question.isAnswered());
    }

    /// Numbers of the questions whose answer is not a number although it should be one.
    public List<Integer> faulty() {
        return numbers(question -> question.fault() != null);
    }

    private List<Integer> numbers(Predicate<Question> which) {
        return IntStream.rangeClosed(1, questions.size())
                .filter(number -> which.test(questions.get(number - 1)))
                .boxed()
                .toList();
    }
}
