package org.assay.identity.agreements;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param current the newest version of each kind
public record TermsPage(List<Version> current, TermsForm form, FormErrors errors) implements Page {

    /// @param accepted how many agreed to it
    public record Version(Terms.Kind kind, int number, String text, Instant publishedAt, long accepted) {}

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Terms.Kind.values()) kinds.put(kind.name(), kind.words());
        return kinds;
    }

    @Override
    public String title() {
        return "Terms and privacy";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    @Override
    public int status() {
        return errors.status();
    }
}
