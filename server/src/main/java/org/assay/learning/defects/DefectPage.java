package org.assay.learning.defects;

import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// One defect, for its author: what learners wrote, without their names, and the numbers before and after.
///
/// @param others of the same unit, that it may be joined with
public record DefectPage(
        Defect defect,
        String entryTitle,
        String unitTitle,
        List<Defects.Report> reports,
        List<Defect> others,
        Ratings.Summary before,
        Ratings.Summary after,
        DefectForm form,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return defect.title();
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String path() {
        return "/offerings/" + defect.offering() + "/defects/" + defect.id();
    }
}
