package org.assay.help;

import java.util.List;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// One's own question and its answers, oldest first.
public record QuestionPage(Question question, List<Question.Message> messages, MessageForm form, FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return question.subject();
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
