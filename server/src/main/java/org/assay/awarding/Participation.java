package org.assay.awarding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.assay.identity.Secret;
import org.assay.learning.attendance.Attendance;
import org.assay.learning.attendance.Standing;

/// How far somebody took part, as it stood when an award was decided by it.
///
/// @param done parts of the course that they worked through
/// @param parts that there are
/// @param attendance of live sessions; without a line where there are none
public record Participation(int done, int parts, Attendance attendance) {

    /// Parts done of parts that there are, 0 to 1, four decimals, rounded down; 0 where there are none.
    public BigDecimal completed() {
        return parts == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(done).divide(BigDecimal.valueOf(parts), 4, RoundingMode.DOWN);
    }

    /// Whether there were live sessions to be at.
    @JsonIgnore
    public boolean isOfSessions() {
        return !attendance.lines().isEmpty();
    }

    /// What the credential says about it: sentences without a name in them.
    public String narrative() {
        var course = parts == 0 ? "" : "Worked through %d of %d parts of the course.".formatted(done, parts);
        var live = attendance.lines().isEmpty() ? "" : attendance.narrative();
        return (course + " " + live).strip();
    }

    /// SHA-256 of the register: one line for the course and one for each session, as [#register] writes them. Whoever
    /// keeps the register can show that it is the one that was judged.
    @JsonIgnore
    public String hash() {
        return Secret.sha256(register());
    }

    /// `course 9/10`, then for each session its id, start, minutes attended of minutes, standing, means and
    /// confidence, separated by blanks; lines end with a line feed.
    String register() {
        var sessions = attendance.lines().stream()
                .map(line -> "%s %s %d/%d %s %s %d\n"
                        .formatted(
                                line.session(),
                                line.start(),
                                line.attended(),
                                line.minutes(),
                                line.standing() == null ? Standing.ABSENT : line.standing(),
                                line.means() == null ? "-" : line.means(),
                                line.confidence()))
                .collect(Collectors.joining());
        return "course %d/%d\n%s".formatted(done, parts, sessions);
    }
}
