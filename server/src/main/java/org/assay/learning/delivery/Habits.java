package org.assay.learning.delivery;

import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How a person likes to learn here.
@Repository
@Transactional
class Habits {
    private final JdbcClient jdbc;

    Habits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param isLight pictures and videos are loaded when asked for only
    /// @param reviewsADay practice questions that come back on one day, at most; 0 for none
    record Habit(boolean isLight, int reviewsADay) {
        static final Habit USUAL = new Habit(false, 10);
    }

    Habit of(PersonId person) {
        return jdbc.sql("select is_light, reviews_a_day from learning.habit where person_id = ?")
                .param(person.value())
                .query((row, _) -> new Habit(row.getBoolean(1), row.getInt(2)))
                .optional()
                .orElse(Habit.USUAL);
    }

    void save(PersonId person, Habit preference) {
        jdbc.sql("insert into learning.habit (person_id, is_light, reviews_a_day) values (?, ?, ?)"
                        + " on conflict (person_id) do update set is_light = excluded.is_light,"
                        + " reviews_a_day = excluded.reviews_a_day")
                .params(person.value(), preference.isLight(), preference.reviewsADay())
                .update();
    }
}
