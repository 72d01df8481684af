package org.assay.learning.defects;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a learner says about a unit.
@Service
@Transactional
public class Appraising {
    private static final int MOST_REPORTS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);
    private final Ratings ratings;
    private final Defects defects;
    private final Tenancy tenancy;
    private final Clock clock;

    Appraising(Ratings ratings, Defects defects, Tenancy tenancy, Clock clock) {
        this.ratings = ratings;
        this.defects = defects;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Keeps what was said; each part may be left out.
    ///
    /// @param wrong what is wrong with it, or null
    /// @return the defect that it became; empty where nothing is wrong
    public Optional<DefectId> say(
            Enrolment enrolment,
            UUID unit,
            @Nullable Integer clear,
            @Nullable Integer minutes,
            @Nullable String wrong) {
        var both = new Acting(enrolment.organization(), enrolment.learner(), null);
        return tenancy.as(both, () -> {
            if (clear != null || minutes != null) {
                ratings.add(enrolment, unit, new Ratings.Rating(clear, minutes), now());
            }
            if (wrong == null || wrong.isBlank()) return Optional.empty();
            requireCalm(enrolment, unit);
            return Optional.of(defects.add(enrolment, unit, wrong.strip(), now()));
        });
    }

    private void requireCalm(Enrolment enrolment, UUID unit) {
        var recent = defects.reports(enrolment.id(), unit).stream()
                .filter(report -> report.at().isAfter(now().minus(WINDOW)))
                .count();
        if (recent >= MOST_REPORTS) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "You reported twenty things within an hour. Go on later.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
