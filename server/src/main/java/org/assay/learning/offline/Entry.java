package org.assay.learning.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;

/// Something that a device says was done on it.
///
/// @param sequence 1 for the first entry of a journal, then one more each
/// @param at milliseconds since 1970 by the device's clock, which nobody has checked
/// @param payload of its kind, verbatim: what was hashed is what is stored
/// @param hash of all above and the hash before, see [#sealed]
record Entry(int sequence, long at, Kind kind, UnitId unit, String payload, String hash) {
    static final int LAST = 10_000;
    static final int LONGEST_PAYLOAD = 300_000;
    /// The hash before the first entry.
    static final String NONE = "0".repeat(64);

    private static final long END_OF_TIME = 4_102_444_800_000L; // the year 2100

    enum Kind {
        /// A lesson was read to its end; no payload.
        READ,
        /// A practice question was answered: [Answer] as JSON.
        PRACTICE,
        /// The learner came to this unit; no payload.
        PLACE,
        /// An assignment was worked on: [Text] as JSON.
        DRAFT
    }

    /// @param item id of the question in its unit
    record Answer(String item, List<String> answer) {
        Answer {
            item = Objects.requireNonNullElse(item, "");
            answer = List.copyOf(answer);
        }
    }

    /// @param seen version of the draft that the device began with
    record Text(int seen, String text) {
        Text {
            var stored = Objects.requireNonNullElse(text, "").replace("\0", "").strip();
            text = new String(stored.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // half characters go
        }
    }

    Instant deviceAt() {
        return Instant.ofEpochMilli(at);
    }

    /// Whether this can stand in a journal at all; whether it is true is another question.
    @SuppressWarnings("ConstantConditions") // JSON may leave anything out
    boolean isWhole() {
        return sequence >= 1
                && sequence <= LAST
                && at >= 0
                && at < END_OF_TIME
                && kind != null
                && unit != null
                && unit.value() != null
                && payload != null
                && payload.length() <= LONGEST_PAYLOAD
                && payload.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(payload)
                && hash != null;
    }

    /// SHA-256, in hexadecimal, of the lines previous hash, enrolment, device, sequence, time, kind, unit and payload.
    /// Only the last can hold a line break, so two entries never have the same lines.
    String sealed(String previous, EnrolmentId enrolment, DeviceId device) {
        var lines = previous + "\n" + enrolment + "\n" + device + "\n" + sequence + "\n" + at + "\n" + kind + "\n"
                + unit + "\n" + payload;
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
