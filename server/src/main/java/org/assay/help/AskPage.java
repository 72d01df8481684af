package org.assay.help;

import java.util.Map;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// @param choices what one holds: address of its page to title and issuer
/// @param route who answers for what is chosen
public record AskPage(Map<String, String> choices, Route route, QuestionForm form, FormErrors errors) implements Page {

    @Override
    public String title() {
        return "Ask about a credential";
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
