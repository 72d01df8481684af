package org.assay.notices.bounces;

import java.time.Instant;
import java.util.List;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A letter to be printed and handed over, because no mail reaches its person. It holds no secret: what it leads to
/// asks to sign in.
public record LetterPage(
        Brand organization, @Nullable String name, String about, List<String> paragraphs, String link, Instant at)
        implements Page {

    @Override
    public String title() {
        return about;
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
