package org.assay.learning.authoring;

import java.util.List;
import java.util.Map;
import org.assay.learning.course.Course;
import org.assay.learning.course.Courses.Pinned;
import org.assay.learning.course.Module;
import org.assay.learning.course.Outlines.Part;
import org.assay.learning.course.Unit;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// A course under its authors' hands: modules in order, when each opens, and which outcomes it covers.
///
/// @param rules words of each module's conditions, by the module's id
/// @param more modules that it could take
public record CoursePage(
        Course course,
        List<Part> parts,
        Map<String, List<String>> rules,
        List<Coverage> coverage,
        List<Pinned> offerings,
        List<Module> more,
        Map<String, String> definitions,
        ModuleForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return course.title();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /// Minutes of units of one kind, of a hundred.
    public int percent(String kind) {
        int all = minutes();
        int some = parts.stream()
                .flatMap(part -> part.units().stream())
                .filter(unit -> kind(unit).equals(kind))
                .mapToInt(Unit::minutes)
                .sum();
        return all == 0 ? 0 : Math.round(100f * some / all);
    }

    /// The word that authors know a kind of unit by.
    public static String kind(Unit unit) {
        return switch (unit) {
            case Unit.Lesson lesson -> lesson.video() == null ? "Read" : "Video";
            case Unit.Practice _ -> "Practice";
            case Unit.Assignment _ -> "Assignment";
            case Unit.Session _ -> "Live session";
        };
    }

    public long gaps() {
        return coverage.stream().filter(Coverage::hasGap).count();
    }
}
