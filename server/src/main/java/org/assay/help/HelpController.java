package org.assay.help;

import java.util.Map;
import java.util.TreeMap;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.wallet.Holdings;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody asks, and reads what was answered.
@Controller
class HelpController {
    private static final int MOST_CHOICES = 50;
    private final Questions questions;
    private final Asking asking;
    private final Routing routing;
    private final Holdings holdings;

    HelpController(Questions questions, Asking asking, Routing routing, Holdings holdings) {
        this.questions = questions;
        this.asking = asking;
        this.routing = routing;
        this.holdings = holdings;
    }

    @SignedIn
    @GetMapping("/help")
    Page index(@RequestParam(defaultValue = "0") int from) {
        var start = Math.clamp(from, 0, 10_000);
        var found = questions.of(self(), start, HelpPage.ROWS + 1);
        return new HelpPage(found.stream().limit(HelpPage.ROWS).toList(), start, found.size() > HelpPage.ROWS);
    }

    /// @param about address of the page that one comes from
    @SignedIn
    @GetMapping("/help/questions/new")
    Page prepare(@RequestParam(defaultValue = "") String about) {
        return form(new QuestionForm(about, null, null), new FormErrors());
    }

    @SignedIn
    @PostMapping("/help/questions")
    Object create(QuestionForm form) {
        var errors = form.check();
        return switch (routing.of(form.about())) {
            case Route.Here here
            when errors.isEmpty() ->
                to(asking.ask(self(), here, QuestionForm.plain(form.subject()), QuestionForm.plain(form.text())))
                        .saying("Asked. You hear as soon as somebody answers.");
            case Route.Here _ -> form(form, errors);
            case Route.Elsewhere _ ->
                form(form, errors.add("about", "Its issuer is not on this platform. Ask them directly."));
            case Route.Unknown _ ->
                form(
                        form,
                        errors.add(
                                "about",
                                "Nothing that you may see is at this address. Copy it from the credential’s page."));
        };
    }

    @SignedIn
    @GetMapping("/help/questions/{question}")
    Page show(@PathVariable QuestionId question) {
        return page(question, new MessageForm(null), new FormErrors());
    }

    @SignedIn
    @PostMapping("/help/questions/{question}/messages")
    Object add(@PathVariable QuestionId question, MessageForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) return page(question, form, errors);
        asking.add(question, self(), QuestionForm.plain(form.text()));
        return to(question).saying("Sent.");
    }

    @SignedIn
    @PostMapping("/help/questions/{question}/closing")
    Redirect close(@PathVariable QuestionId question) {
        asking.close(question, self());
        return to(question).saying("Closed. Write again and it is open again.");
    }

    private Page page(QuestionId id, MessageForm form, FormErrors errors) {
        var question = questions.get(id);
        if (!question.person().equals(self())) throw org.assay.shared.Refusal.notFound("There is no such question.");
        return new QuestionPage(question, questions.messages(id), form, errors);
    }

    private Page form(QuestionForm form, FormErrors errors) {
        return new AskPage(choices(), routing.of(form.about()), form, errors);
    }

    /// What one holds, by the address of its page.
    private Map<String, String> choices() {
        var choices = new TreeMap<String, String>();
        for (var holding : holdings.list(self()).stream().limit(MOST_CHOICES).toList()) {
            var words = switch (routing.of(holding)) {
                case Route.Here here -> here.about() + ", " + here.name();
                case Route.Elsewhere there -> there.about() + ", " + there.name();
                case Route.Unknown _ -> "";
            };
            if (!words.isEmpty()) choices.put("/holdings/" + holding.id(), words);
        }
        return choices;
    }

    static PersonId self() {
        return Acting.now().by().orElseThrow(() -> org.assay.shared.Refusal.notFound("There is no such question."));
    }

    private static Redirect to(QuestionId id) {
        return Redirect.to("/help/questions/" + id);
    }
}
