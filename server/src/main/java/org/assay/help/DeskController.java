package org.assay.help;

import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the issuing organization answers.
@Controller
class DeskController {
    private final Questions questions;
    private final Asking asking;
    private final People people;

    DeskController(Questions questions, Asking asking, People people) {
        this.questions = questions;
        this.asking = asking;
        this.people = people;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/help-desk")
    Page index(
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from) {
        var own = Objects.requireNonNull(Acting.now().organization());
        var known = DeskPage.STATES.containsKey(state) ? Question.State.valueOf(state) : Question.State.OPEN;
        var start = Math.clamp(from, 0, 10_000);
        var found = questions.list(own, known, words.strip(), start, DeskPage.ROWS + 1);
        var shown = found.stream().limit(DeskPage.ROWS).toList();
        return new DeskPage(shown, known, words.strip(), start, found.size() > DeskPage.ROWS);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/help-desk/{question}")
    Page show(@PathVariable QuestionId question) {
        return page(question, new MessageForm(null), new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/help-desk/{question}/messages")
    Object answer(@PathVariable QuestionId question, MessageForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(question, form, errors);
        asking.answer(question, HelpController.self(), QuestionForm.plain(form.text()));
        return Redirect.to("/help-desk/" + question).saying("Answered. Whoever asked is told.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/help-desk/{question}/closing")
    Redirect close(@PathVariable QuestionId question) {
        asking.settle(question);
        return Redirect.to("/help-desk").saying("Closed.");
    }

    private Page page(QuestionId id, MessageForm form, FormErrors errors) {
        var question = questions.get(id);
        if (!question.organization().equals(Acting.now().organization()))
            throw Refusal.notFound("There is no such question.");
        var messages = questions.messages(id);
        var authors = messages.stream()
                .filter(Question.Message::byDesk)
                .map(Question.Message::author)
                .distinct()
                .toList();
        var names = people.list(authors).stream().collect(Collectors.toMap(Person::id, Person::name));
        return new DeskQuestionPage(question, messages, names, form, errors);
    }
}
