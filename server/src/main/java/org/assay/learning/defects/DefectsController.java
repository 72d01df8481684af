package org.assay.learning.defects;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.PublishedEntries;
import org.assay.learning.Writing;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What learners say about an offering's units, for those who write and teach it.
@Controller
class DefectsController {
    private static final int ROWS = 50;
    private static final int FURTHEST = 10_000;
    private static final String GONE = "A unit that is gone";
    private final Defects defects;
    private final Ratings ratings;
    private final Mending mending;
    private final Writing writing;
    private final Contents contents;

    DefectsController(Defects defects, Ratings ratings, Mending mending, Writing writing, Contents contents) {
        this.defects = defects;
        this.ratings = ratings;
        this.mending = mending;
        this.writing = writing;
        this.contents = contents;
    }

    /// What an offering is called, and its units.
    @org.springframework.stereotype.Component
    static class Contents {
        private final PublishedEntries entries;
        private final Courses courses;

        Contents(PublishedEntries entries, Courses courses) {
            this.entries = entries;
            this.courses = courses;
        }

        String title(Offering offering) {
            return entries.get(offering.entry()).definition().title();
        }

        List<Unit> units(OfferingId offering) {
            return courses.of(offering).map(CourseVersion::units).orElse(List.of());
        }

        Map<UUID, String> titles(OfferingId offering) {
            return units(offering).stream()
                    .collect(Collectors.toMap(unit -> unit.id().value(), Unit::title, (one, _) -> one));
        }
    }

    /// @param other the defect that takes the reports
    record JoinForm(@Nullable String other) implements Form {}

    @Allows({Permission.AUTHOR_ENTRIES, Permission.TEACH})
    @GetMapping("/offerings/{offering}/defects")
    Page index(
            @PathVariable OfferingId offering,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int from) {
        var own = writing.own(offering);
        var shown = Arrays.stream(Defect.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var start = Math.clamp(from, 0, FURTHEST);
        var found = defects.list(offering, shown, start, ROWS);
        var titles = contents.titles(offering);
        var lines = found.stream()
                .map(each -> new DefectsPage.Line(each, titles.getOrDefault(each.unit(), GONE)))
                .toList();
        return new DefectsPage(
                offering,
                contents.title(own),
                units(offering),
                lines,
                shown,
                found.size() < ROWS ? null : start + ROWS);
    }

    private List<DefectsPage.UnitLine> units(OfferingId offering) {
        var summaries = ratings.of(offering);
        return contents.units(offering).stream()
                .map(unit -> new DefectsPage.UnitLine(
                        unit.id().value(),
                        unit.title(),
                        unit.minutes(),
                        summaries.getOrDefault(unit.id().value(), Ratings.Summary.NONE)))
                .toList();
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.TEACH})
    @GetMapping("/offerings/{offering}/defects/{defect}")
    Page show(@PathVariable OfferingId offering, @PathVariable DefectId defect) {
        var found = own(offering, defect);
        return page(found, DefectForm.from(found), new FormErrors());
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.TEACH})
    @PostMapping("/offerings/{offering}/defects/{defect}")
    Object update(@PathVariable OfferingId offering, @PathVariable DefectId defect, DefectForm form) {
        var found = own(offering, defect);
        var errors = form.check();
        if (!errors.isEmpty()) return page(found, form, errors);
        mending.decide(
                found, form.versionRead(), form.titleRead(), form.stateRead(), form.mendedInRead(), form.reason());
        return Redirect.to("/offerings/" + offering + "/defects/" + defect)
                .saying(form.stateRead().isSettled() ? "Saved. Those who reported it are told." : "Saved.");
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.TEACH})
    @PostMapping("/offerings/{offering}/defects/{defect}/joining")
    Redirect join(@PathVariable OfferingId offering, @PathVariable DefectId defect, JoinForm form) {
        var from = own(offering, defect);
        var into = own(offering, other(form));
        mending.join(from, into);
        return Redirect.to("/offerings/" + offering + "/defects/" + into.id()).saying("Joined into this one.");
    }

    private static DefectId other(JoinForm form) {
        try {
            return DefectId.of(Objects.requireNonNullElse(form.other(), ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is no such defect.");
        }
    }

    private Defect own(OfferingId offering, DefectId id) {
        writing.own(offering);
        var defect = defects.get(id);
        if (!defect.offering().equals(offering)) throw Refusal.notFound("There is no such defect.");
        return defect;
    }

    private Page page(Defect defect, DefectForm form, FormErrors errors) {
        return new DefectPage(
                defect,
                contents.title(writing.own(defect.offering())),
                contents.titles(defect.offering()).getOrDefault(defect.unit(), GONE),
                defects.reports(defect.id()),
                defects.beside(defect),
                ratings.before(defect),
                ratings.after(defect),
                form,
                errors);
    }
}
