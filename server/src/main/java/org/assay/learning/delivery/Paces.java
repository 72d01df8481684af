package org.assay.learning.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The pace of each enrolment that has one.
@Repository
@Transactional
class Paces {
    private final JdbcClient jdbc;

    Paces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pace> of(EnrolmentId enrolment) {
        return jdbc.sql("select starts_on, weeks, done from learning.pace where enrolment_id = ?")
                .param(enrolment.value())
                .query(Paces::row)
                .optional();
    }

    void save(Enrolment enrolment, Pace pace) {
        var done = pace.done().stream().map(UnitId::value).toArray(UUID[]::new);
        jdbc.sql("insert into learning.pace (enrolment_id, learner_id, organization_id, starts_on, weeks, done)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (enrolment_id) do update set"
                        + " starts_on = excluded.starts_on, weeks = excluded.weeks, done = excluded.done")
                .params(enrolment.id().value(), enrolment.learner().value())
                .params(enrolment.organization().value(), pace.startsOn(), pace.weeks(), done)
                .update();
    }

    void remove(EnrolmentId enrolment) {
        jdbc.sql("delete from learning.pace where enrolment_id = ?")
                .param(enrolment.value())
                .update();
    }

    private static Pace row(ResultSet row, int number) throws SQLException {
        var done = Arrays.stream((UUID[]) row.getArray("done").getArray())
                .map(UnitId::new)
                .collect(Collectors.toSet());
        return new Pace(row.getObject("starts_on", LocalDate.class), row.getInt("weeks"), done);
    }
}
