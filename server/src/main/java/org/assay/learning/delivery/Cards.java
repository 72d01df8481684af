package org.assay.learning.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Practice questions that were answered, as cards of Leitner boxes, and how many a day their person wants to see.
@Repository
@Transactional
class Cards {
    private static final String SELECT =
            "select enrolment_id, unit_id, item, is_right, answers, box, due_on from learning.practice_card where ";
    private final JdbcClient jdbc;

    Cards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One question that somebody answered.
    ///
    /// @param box 1 to 5; see [Leitner]
    record Card(
            EnrolmentId enrolment, UnitId unit, String item, boolean isRight, int answers, int box, LocalDate dueOn) {}

    Optional<Card> find(EnrolmentId enrolment, UnitId unit, String item) {
        return jdbc.sql(SELECT + "enrolment_id = ? and unit_id = ? and item = ?")
                .params(enrolment.value(), unit.value(), item)
                .query(Cards::row)
                .optional();
    }

    /// Ids of the questions of a unit that were answered.
    List<String> answered(EnrolmentId enrolment, UnitId unit) {
        return jdbc.sql("select item from learning.practice_card where enrolment_id = ? and unit_id = ?")
                .params(enrolment.value(), unit.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What is due for a person up to a day, the longest overdue first.
    List<Card> due(PersonId person, LocalDate day, int rows) {
        return jdbc.sql(SELECT + "learner_id = ? and due_on <= ? order by due_on, box, item limit ?")
                .params(person.value(), day, rows)
                .query(Cards::row)
                .list();
    }

    int due(PersonId person, LocalDate day) {
        return count("due_on <= ?", person, day);
    }

    int reviewed(PersonId person, LocalDate day) {
        return count("reviewed_on = ?", person, day);
    }

    private int count(String condition, PersonId person, LocalDate day) {
        return jdbc.sql("select count(*) from learning.practice_card where learner_id = ? and " + condition)
                .params(person.value(), day)
                .query(Integer.class)
                .single();
    }

    void add(Enrolment enrolment, UnitId unit, String item, boolean isRight, Leitner.Place place) {
        jdbc.sql("insert into learning.practice_card (enrolment_id, unit_id, item, learner_id, organization_id,"
                        + " is_right, box, due_on) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(enrolment.id().value(), unit.value(), item)
                .params(enrolment.learner().value(), enrolment.organization().value())
                .params(isRight, place.box(), place.dueOn())
                .update();
    }

    void again(Card card, boolean isRight) {
        jdbc.sql("update learning.practice_card set is_right = ?, answers = answers + 1"
                        + " where enrolment_id = ? and unit_id = ? and item = ?")
                .params(isRight, card.enrolment().value(), card.unit().value(), card.item())
                .update();
    }

    /// Puts a card that was due in another box. Runs twice without harm: then it is due no more.
    void reviewed(Card card, boolean isRight, Leitner.Place place, LocalDate today) {
        jdbc.sql("update learning.practice_card set is_right = ?, answers = answers + 1, box = ?, due_on = ?,"
                        + " reviewed_on = ? where enrolment_id = ? and unit_id = ? and item = ? and due_on <= ?")
                .params(isRight, place.box(), place.dueOn(), today)
                .params(card.enrolment().value(), card.unit().value(), card.item(), today)
                .update();
    }

    /// Takes a card away whose question is gone.
    void remove(Card card) {
        jdbc.sql("delete from learning.practice_card where enrolment_id = ? and unit_id = ? and item = ?")
                .params(card.enrolment().value(), card.unit().value(), card.item())
                .update();
    }

    private static Card row(ResultSet row, int number) throws SQLException {
        return new Card(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("item"),
                row.getBoolean("is_right"),
                row.getInt("answers"),
                row.getInt("box"),
                row.getObject("due_on", LocalDate.class));
    }
}
