package org.assay.home.learner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.assay.learning.attendance.Roll;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A learner's first page: one next step, then everything they have begun.
///
/// @param greeting by time of day
/// @param live the live session that comes next, or is on; null where there is none
/// @param next the one thing to do now, or null where nothing is begun
/// @param wins what can be done in less than twenty minutes
/// @param due soonest first
/// @param claims credentials that wait to be accepted, as steps
/// @param expiring credentials that run out soon, or did
public record LearnPage(
        String greeting,
        String name,
        @Nullable Next next,
        Roll.@Nullable Entry live,
        List<Course> courses,
        List<Win> wins,
        List<Due> due,
        List<Step> claims,
        List<Expiring> expiring)
        implements Page {

    /// The one thing to do now.
    ///
    /// @param reason why it is this one, without a full stop
    /// @param course it belongs to, or null
    public record Next(Step step, String reason, @Nullable Course course) {}

    /// Something short that moves things forward today.
    public record Win(int minutes, String title, Kind kind, String path) {

        /// Why it is here.
        public enum Kind {
            FEEDBACK("Feedback is back: it is to be done again"),
            NEXT_UNIT("Next in its course");

            private final String note;

            Kind(String note) {
                this.note = note;
            }

            public String note() {
                return note;
            }
        }
    }

    /// @param isLate whether it was due already
    public record Due(String title, Instant at, ZoneId zone, boolean isLate, String path) {

        /// The moment as it is read there, such as `29 March 2027, 23:59 CEST`.
        public String when(Locale locale) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", locale).format(at.atZone(zone));
        }
    }

    /// A credential that runs out soon, or did.
    ///
    /// @param isOver whether it did
    /// @param holding its id
    /// @param remedy where it is earned anew, or null where we do not know
    /// @param renews whether it says there how it is renewed
    public record Expiring(
            String title,
            Instant until,
            boolean isOver,
            String holding,
            @Nullable String remedy,
            boolean renews) {

        public String path() {
            return "/holdings/" + holding;
        }
    }

    /// Something that was begun.
    ///
    /// @param path of the enrolment
    /// @param percent lessons read, 0 to 100
    /// @param state what was decided, or null while it goes on
    public record Course(
            String path,
            String title,
            String medallion,
            int percent,
            @Nullable String state,
            Step step) {

        public boolean isDone() {
            return state != null;
        }
    }

    /// What to do next.
    ///
    /// @param sentence without a full stop
    /// @param action words of the button that leads to `path`
    public record Step(String sentence, String action, String path) {}

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
