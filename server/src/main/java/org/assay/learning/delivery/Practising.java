package org.assay.learning.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.learning.delivery.Cards.Card;
import org.assay.learning.delivery.UnitPage.Feedback;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers practice questions at once, and lets them come back later. Nothing here counts for a mark.
@Service
@Transactional
public class Practising {
    private final Cards cards;
    private final Studying studying;
    private final Enrolments enrolments;
    private final Clock clock;

    Practising(Cards cards, Studying studying, Enrolments enrolments, Clock clock) {
        this.cards = cards;
        this.studying = studying;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /// A question that is due, with the unit it comes from.
    record Due(Card card, Unit.Practice unit, PracticeItem item) {}

    /// What an answer was worth. With the last open question of a unit, the unit is done.
    Feedback answer(Enrolment enrolment, Unit.Practice practice, String item, List<String> answer) {
        var asked = practice.items().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such question."));
        boolean isRight = asked.isRight(answer);
        cards.find(enrolment.id(), practice.id(), item)
                .ifPresentOrElse(
                        card -> cards.again(card, isRight),
                        () -> cards.add(enrolment, practice.id(), item, isRight, Leitner.first(isRight, today())));
        var answered = new HashSet<>(cards.answered(enrolment.id(), practice.id()));
        if (practice.items().stream().allMatch(each -> answered.contains(each.id()))) {
            studying.finish(enrolment, practice.id());
        }
        return new Feedback(isRight, answer);
    }

    /// Takes an answer that was given on a device without a connection; false where the question is gone.
    public boolean take(Enrolment enrolment, Unit.Practice practice, String item, List<String> answer) {
        if (practice.items().stream().noneMatch(each -> each.id().equals(item))) return false;
        answer(enrolment, practice, item, new AnswerForm(item, answer, null).answerRead());
        return true;
    }

    /// The next question for today; empty where nothing is due, or the day's number is reached.
    Optional<Due> due(PersonId person, int aDay) {
        int left = aDay - cards.reviewed(person, today());
        if (left <= 0) return Optional.empty();
        for (var card : cards.due(person, today(), 20)) {
            var due = find(card);
            if (due.isPresent()) return due;
            cards.remove(card);
        }
        return Optional.empty();
    }

    /// How many questions are still due today.
    int left(PersonId person, int aDay) {
        return Math.max(0, Math.min(aDay - cards.reviewed(person, today()), cards.due(person, today())));
    }

    /// What an answer to a question that was due is worth; puts it in its next box.
    Feedback review(Due due, List<String> answer) {
        boolean isRight = due.item().isRight(answer);
        cards.reviewed(due.card(), isRight, Leitner.next(due.card().box(), isRight, today()), today());
        return new Feedback(isRight, answer);
    }

    /// A question of the acting person's own; empty where it is gone from the course.
    Optional<Due> find(Card card) {
        var enrolment = enrolments.own(card.enrolment());
        return studying.course(enrolment)
                .flatMap(course -> course.unit(card.unit()))
                .filter(Unit.Practice.class::isInstance)
                .map(Unit.Practice.class::cast)
                .flatMap(practice -> practice.items().stream()
                        .filter(item -> item.id().equals(card.item()))
                        .map(item -> new Due(card, practice, item))
                        .findFirst());
    }

    /// The same order each time, and never the right one.
    static List<Integer> shuffled(PracticeItem.Order order) {
        var places = new ArrayList<Integer>();
        for (var i = 1; i <= order.steps().size(); i++) places.add(i);
        var right = List.copyOf(places);
        Collections.shuffle(places, new Random(order.id().hashCode()));
        if (places.equals(right)) Collections.rotate(places, 1);
        return places;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
