package org.assay.learning.defects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How clear units were to those who worked through them, and how long it took them. Of each learner the newest word
/// counts.
@Repository
@Transactional
public class Ratings {
    /// Below so many people a number would point at somebody.
    static final int FEWEST = 5;

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");
    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody said.
    record Rating(@Nullable Integer clear, @Nullable Integer minutes) {}

    /// What several said; without numbers where they are fewer than five.
    ///
    /// @param people how many said how clear it was
    /// @param clear on average, 1 to 5, or null
    /// @param minutes that the middle one took, or null
    public record Summary(
            int people,
            @Nullable BigDecimal clear,
            @Nullable Integer minutes) {
        static final Summary NONE = new Summary(0, null, null);

        public boolean isShown() {
            return clear != null;
        }
    }

    void add(Enrolment enrolment, UUID unit, Rating rating, Instant at) {
        jdbc.sql("insert into learning.unit_rating (id, organization_id, offering_id, unit_id, enrolment_id,"
                        + " learner_id, clear, minutes, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), enrolment.organization().value())
                .params(enrolment.offering().value(), unit, enrolment.id().value())
                .param(enrolment.learner().value())
                .param(rating.clear())
                .param(rating.minutes())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Rating> last(EnrolmentId enrolment, UUID unit) {
        return jdbc.sql("select clear, minutes from learning.unit_rating where enrolment_id = ? and unit_id = ?"
                        + " order by at desc limit 1")
                .params(enrolment.value(), unit)
                .query((row, _) ->
                        new Rating(row.getObject("clear", Integer.class), row.getObject("minutes", Integer.class)))
                .optional();
    }

    /// All units of an offering that somebody rated.
    Map<UUID, Summary> of(OfferingId offering) {
        var all = new HashMap<UUID, Summary>();
        jdbc.sql("select unit_id, count(clear) as people, avg(clear) as clear,"
                        + " percentile_disc(0.5) within group (order by minutes) as minutes"
                        + " from (select distinct on (enrolment_id, unit_id) unit_id, clear, minutes"
                        + " from learning.unit_rating where offering_id = ? order by enrolment_id, unit_id, at desc) last"
                        + " group by unit_id")
                .param(offering.value())
                .query(row -> {
                    all.put(
                            row.getObject("unit_id", UUID.class),
                            summary(row.getInt("people"), row.getBigDecimal("clear"), row.getBigDecimal("minutes")));
                });
        return all;
    }

    Summary before(Defect defect) {
        return between(defect, LONG_AGO, defect.settledAt() == null ? FAR_AHEAD : defect.settledAt());
    }

    Summary after(Defect defect) {
        return defect.settledAt() == null ? Summary.NONE : between(defect, defect.settledAt(), FAR_AHEAD);
    }

    private Summary between(Defect defect, Instant from, Instant until) {
        return jdbc.sql("select count(clear) as people, avg(clear) as clear,"
                        + " percentile_disc(0.5) within group (order by minutes) as minutes"
                        + " from (select distinct on (enrolment_id) clear, minutes from learning.unit_rating"
                        + " where offering_id = ? and unit_id = ? and at >= ? and at < ?"
                        + " order by enrolment_id, at desc) last")
                .params(defect.offering().value(), defect.unit())
                .params(time(from), time(until))
                .query((row, _) ->
                        summary(row.getInt("people"), row.getBigDecimal("clear"), row.getBigDecimal("minutes")))
                .single();
    }

    private static Summary summary(int people, @Nullable BigDecimal clear, @Nullable BigDecimal minutes) {
        if (people < FEWEST || clear == null) return new Summary(people, null, null);
        return new Summary(
                people, clear.setScale(1, java.math.RoundingMode.HALF_UP), minutes == null ? null : minutes.intValue());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
