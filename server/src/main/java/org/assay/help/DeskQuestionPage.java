package org.assay.help;

import java.util.List;
import java.util.Map;
import org.assay.identity.PersonId;
import org.assay.web.FormErrors;
import org.assay.web.Page;

/// A question to the organization, with its messages, oldest first.
///
/// @param names of the members who answered; those who left are missing
public record DeskQuestionPage(
        Question question,
        List<Question.Message> messages,
        Map<PersonId, String> names,
        MessageForm form,
        FormErrors errors)
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
        return Frame.STAFF;
    }
}
