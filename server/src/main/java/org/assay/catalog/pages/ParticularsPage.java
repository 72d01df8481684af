package org.assay.catalog.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.EntryId;
import org.assay.catalog.Finding;
import org.assay.catalog.elements.Participation;
import org.assay.catalog.elements.Supervision;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// The form for everything that a definition says beyond its contract.
///
/// @param upgrades entries that somebody can be assessed for, by id
/// @param wasOvertaken whether somebody else saved the draft while this was written
public record ParticularsPage(
        EntryId id,
        String name,
        ParticularsForm form,
        FormErrors errors,
        List<Finding> advice,
        EditPage.State state,
        Map<String, String> upgrades,
        boolean wasOvertaken)
        implements Page {

    @Override
    public String title() {
        return "Facts about " + name;
    }

    @Override
    public int status() {
        return wasOvertaken ? 409 : errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String path() {
        return "/entries/" + id + "/particulars";
    }

    public Map<String, String> participations() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Not said");
        for (var each : Participation.values()) options.put(each.name(), each.words());
        return options;
    }

    public Map<String, String> supervisions() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Not said");
        for (var each : Supervision.values()) options.put(each.name(), each.words());
        return options;
    }

    public Map<String, String> renewals() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "Not renewed");
        options.put("RETEST", "Assessed again");
        options.put("CPD_HOURS", "CPD hours are shown");
        return options;
    }
}
