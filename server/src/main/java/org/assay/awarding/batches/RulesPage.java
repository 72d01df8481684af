package org.assay.awarding.batches;

import java.time.Duration;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// What an organization asks of its tables.
public record RulesPage(RulesForm form, FormErrors errors) implements Page {

    @Override
    public String title() {
        return "Rules for tables";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    /// Such as `90 minutes` or `2 hours`.
    static String words(Duration time) {
        var minutes = time.toMinutes();
        if (minutes >= 60 && minutes % 60 == 0) return minutes == 60 ? "an hour" : "%d hours".formatted(minutes / 60);
        return minutes == 1 ? "a minute" : "%,d minutes".formatted(minutes);
    }
}
