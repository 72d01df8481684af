package org.assay.catalog.pages;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Offering;
import org.assay.catalog.PublishedEntry;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// The form for what holds of an offering.
///
/// @param wasOvertaken whether somebody else saved it while this was written
public record OfferingEditPage(
        Offering offering, PublishedEntry entry, OfferingForm form, FormErrors errors, boolean wasOvertaken)
        implements Page {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    @Override
    public String title() {
        return "Offering of " + entry.definition().title();
    }

    @Override
    public int status() {
        return wasOvertaken ? 409 : errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public Map<String, String> modes() {
        var options = new LinkedHashMap<String, String>();
        options.put("SELF_PACED", "Everybody begins when they like");
        options.put("SCHEDULED", "It has dates");
        return options;
    }

    /// The zone of the form first, so that one without a city, such as `Etc/UTC`, is kept on saving.
    public Map<String, String> zones() {
        var options = new LinkedHashMap<String, String>();
        if (form.zone() != null && !form.zone().isBlank()) options.put(form.zone(), form.zone());
        options.put("UTC", "UTC");
        for (var zone : ZONES) options.put(zone, zone);
        return options;
    }
}
