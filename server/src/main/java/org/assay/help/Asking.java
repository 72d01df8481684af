package org.assay.help;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assay.help.Question.Message;
import org.assay.help.Question.State;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks, asks on, answers and closes. A message after the end opens the question again.
@Service
@Transactional
public class Asking {
    /// So many open questions of one person are a conversation; more are a flood.
    static final int MOST_OPEN = 10;

    private final Questions questions;
    private final People people;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(Questions questions, People people, Tenancy tenancy, ApplicationEventPublisher events, Clock clock) {
        this.questions = questions;
        this.people = people;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /// @param person who asks; acting now
    /// @param subject 1 to 200 characters
    /// @param text 1 to 5,000 characters
    public QuestionId ask(PersonId person, Route.Here route, String subject, String text) {
        if (questions.openOf(person) >= MOST_OPEN) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "You have %d questions open. Wait for an answer, or close those that are settled."
                            .formatted(MOST_OPEN));
        }
        var now = now();
        var question = new Question(
                QuestionId.random(),
                route.organization(),
                person,
                people.get(person).name(),
                subject.strip(),
                route.about(),
                route.credential(),
                State.OPEN,
                now,
                now);
        tenancy.as(Acting.person(person), () -> {
            questions.add(question);
            questions.add(question, new Message(false, person, text.strip(), now));
        });
        events.publishEvent(new QuestionAsked(question.organization(), question.id(), 1));
        return question.id();
    }

    /// Writes on as whoever asked.
    public void add(QuestionId id, PersonId person, String text) {
        var question = own(id, person);
        var number = write(question, new Message(false, person, text.strip(), now()), State.OPEN);
        events.publishEvent(new QuestionAsked(question.organization(), id, number));
    }

    /// Answers as a member of the organization that was asked.
    public void answer(QuestionId id, PersonId member, String text) {
        var question = asked(id);
        var number = write(question, new Message(true, member, text.strip(), now()), State.ANSWERED);
        events.publishEvent(new QuestionAnswered(question.organization(), question.person(), id, number));
    }

    /// Ends it, as whoever asked.
    public void close(QuestionId id, PersonId person) {
        questions.turn(own(id, person).id(), State.CLOSED, now());
    }

    /// Ends it, as the organization that was asked.
    public void settle(QuestionId id) {
        questions.turn(asked(id).id(), State.CLOSED, now());
    }

    private int write(Question question, Message message, State then) {
        var number = questions.add(question, message);
        questions.turn(question.id(), then, message.at());
        return number;
    }

    private Question own(QuestionId id, PersonId person) {
        var question = questions.hold(id);
        if (question.person().equals(person)) return question;
        throw Refusal.notFound("There is no such question.");
    }

    private Question asked(QuestionId id) {
        var question = questions.hold(id);
        if (question.organization().equals(Acting.now().organization())) return question;
        throw Refusal.notFound("There is no such question.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
