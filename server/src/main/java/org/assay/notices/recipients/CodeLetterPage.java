package org.assay.notices.recipients;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.assay.web.Brand;
import org.assay.web.Page;

/// A letter on paper with a code, for somebody whom no mail reaches. It is shown once, where it was asked for.
///
/// @param spelled the code, for who types it
/// @param address where the code leads
/// @param typed where it can be typed
public record CodeLetterPage(
        Brand organization,
        String name,
        String entry,
        @JsonIgnore String spelled,
        @JsonIgnore String address,
        String typed,
        Instant at)
        implements Page {

    @Override
    public String title() {
        return "Letter for " + name;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
