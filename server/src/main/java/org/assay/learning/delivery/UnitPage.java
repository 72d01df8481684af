package org.assay.learning.delivery;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Lock;
import org.assay.learning.Progress;
import org.assay.learning.course.Embeds;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One unit, to be read, watched or practised.
///
/// @param number its place in the course, from 1
/// @param modules the course, for the table of contents
/// @param locks why it is not open; its content is then not shown
/// @param prepares can-do sentences of the claims that it prepares for
/// @param answers what was just answered, by the question's id
/// @param zone of the offering, in which its dates are told
/// @param isLight pictures and videos are loaded when asked for only
/// @param isPlaying the embedded video was asked for
public record UnitPage(
        EnrolmentId enrolment,
        String entryTitle,
        Brand organization,
        Unit unit,
        int number,
        List<Outline> modules,
        List<Lock> locks,
        Neighbours neighbours,
        Progress progress,
        List<String> prepares,
        Map<String, Feedback> answers,
        ZoneId zone,
        boolean isLight,
        boolean isPlaying)
        implements Page {

    /// The units before and after, and whether this one is done.
    public record Neighbours(
            @Nullable Unit before, @Nullable Unit after, boolean isDone) {}

    /// What an answer to a practice question was worth, and why.
    ///
    /// @param answer as it was given
    public record Feedback(boolean isRight, List<String> answer) {}

    @Override
    public String title() {
        return unit.title();
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public String base() {
        return "/enrolments/" + enrolment;
    }

    public String path() {
        return base() + "/units/" + unit.id();
    }

    public int total() {
        return modules.stream().mapToInt(module -> module.units().size()).sum();
    }

    public Embeds.@Nullable Player player() {
        return unit instanceof Unit.Lesson lesson
                        && lesson.video() != null
                        && lesson.video().embed() != null
                ? Embeds.of(lesson.video().embed()).orElse(null)
                : null;
    }

    /// The steps of an order question in the order to show them: never the right one.
    public static List<Integer> shuffled(PracticeItem.Order order) {
        return Practising.shuffled(order);
    }
}
