package org.assay.home.demo;

import static org.assay.home.demo.CourseFiles.each;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.Offering;
import org.assay.catalog.elements.Price;
import org.assay.learning.attendance.Standing;
import org.assay.learning.defects.Defect;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.Venue;
import org.jspecify.annotations.Nullable;

/// What takes place on dates: an offering with live sessions and the people who come to it. People are numbers of
/// [CastMember#id]; days count from today, those that are over are negative.
///
/// @param name of its steps
/// @param folder with the course
/// @param cohort what it is called
/// @param units how many each who joined has worked through
/// @param waits who waits for a seat
record Term(
        String name,
        House house,
        String folder,
        String cohort,
        @Nullable Integer seats,
        int euros,
        String place,
        boolean online,
        int openedDaysAgo,
        List<Meeting> meetings,
        List<Integer> joins,
        int units,
        List<Integer> waits,
        List<Talk> topics,
        List<Report> reports) {

    /// A live session.
    ///
    /// @param roll who was there, as the presenter recorded it; empty where nobody did
    /// @param claim how its credential is claimed, or null where it is not
    record Meeting(
            String title,
            int day,
            String time,
            int minutes,
            String place,
            @Nullable String link,
            int presenter,
            @Nullable Map<Integer, Standing> roll,
            @Nullable Claim claim) {

        Span span(House house, Instant now) {
            var first = now.atZone(house.zone).toLocalDate().plusDays(day).atTime(LocalTime.parse(time));
            var start = first.atZone(house.zone).toInstant();
            return new Span(start, start.plus(Duration.ofMinutes(minutes)), house.zone);
        }

        Venue venue() {
            return new Venue(place, link, null);
        }

        Map<Integer, Standing> rolled() {
            return Objects.requireNonNullElse(roll, Map.of());
        }
    }

    /// @param days for how many it can be claimed, from the beginning on
    /// @param by who did
    record Claim(int days, int cap, List<Integer> by) {}

    /// A discussion.
    ///
    /// @param unit which one it is about, from 0; null for none
    record Talk(int by, @Nullable Integer unit, String title, String text, int daysAgo, List<Reply> replies) {}

    record Reply(int by, String text, int daysAgo) {}

    /// What a learner says of a unit, and what its author did about it.
    ///
    /// @param unit from 0
    /// @param wrong what is wrong with it, or null
    /// @param state that the author put it into, or null while it is new
    /// @param word why it is declined, or null
    record Report(
            int by,
            int unit,
            @Nullable Integer clear,
            @Nullable Integer minutes,
            @Nullable String wrong,
            int daysAgo,
            Defect.@Nullable State state,
            @Nullable String word) {}

    /// All of the demonstration.
    static List<Term> all() {
        return each(CourseFiles.JSON.readTree(CourseFiles.read("terms.json")))
                .map(node -> CourseFiles.JSON.treeToValue(node, Term.class))
                .toList();
    }

    Offering.Facts facts(Instant now) {
        return new Offering.Facts(
                cohort,
                Offering.Mode.SCHEDULED,
                meetings.getFirst().span(house, now).start(),
                meetings.getLast().span(house, now).end(),
                null,
                null,
                house.zone,
                place,
                online,
                "",
                seats,
                Price.of(BigDecimal.valueOf(euros), "EUR"),
                null,
                "",
                null);
    }
}
