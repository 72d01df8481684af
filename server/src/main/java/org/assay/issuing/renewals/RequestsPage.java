package org.assay.issuing.renewals;

import java.util.List;
import org.assay.issuing.IssuedCredential;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param lines what waits, oldest first
/// @param at the request whose form has errors, or the empty text
public record RequestsPage(List<Line> lines, String at, DeclineForm form, FormErrors errors) implements Page {

    /// @param asked hours that the rule asks for; null where it does not say
    public record Line(
            RenewalRequest request,
            IssuedCredential credential,
            @Nullable Integer asked,
            String rule) {}

    @Override
    public String title() {
        return "Renewals";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
