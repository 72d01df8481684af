package org.assay.learning.delivery;

import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.assay.learning.delivery.Practising.Due;
import org.assay.learning.delivery.UnitPage.Feedback;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Practice questions that have come back, one after the other.
@Controller
class RepetitionController {
    private final Practising practising;
    private final Cards cards;
    private final Habits preferences;

    RepetitionController(Practising practising, Cards cards, Habits preferences) {
        this.practising = practising;
        this.cards = cards;
        this.preferences = preferences;
    }

    @SignedIn
    @GetMapping("/review")
    Page show() {
        var person = person();
        int aDay = preferences.of(person).reviewsADay();
        return practising
                .due(person, aDay)
                .map(due -> page(due, null, practising.left(person, aDay), aDay))
                .orElseGet(() -> new ReviewPage("", "", null, null, 0, aDay));
    }

    @SignedIn
    @PostMapping("/review/{enrolment}/{unit}/answers")
    Page update(@PathVariable EnrolmentId enrolment, @PathVariable UnitId unit, AnswerForm form) {
        var person = person();
        var due = cards.find(enrolment, unit, form.itemRead())
                .flatMap(practising::find)
                .orElseThrow(() -> Refusal.notFound("There is no such question."));
        var feedback = practising.review(due, form.answerRead());
        int aDay = preferences.of(person).reviewsADay();
        return page(due, feedback, practising.left(person, aDay), aDay);
    }

    private static ReviewPage page(Due due, @Nullable Feedback feedback, int left, int aDay) {
        var card = due.card();
        return new ReviewPage(
                card.enrolment() + "/" + card.unit(), due.unit().title(), due.item(), feedback, left, aDay);
    }

    private static PersonId person() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}
