package org.assay.learning.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A code that is another one every 30 seconds, made from a secret and the time.
///
/// @param secret of one session and channel
/// @param digits 6 to 8
/// @spec https://www.rfc-editor.org/rfc/rfc6238 TOTP: Time-Based One-Time Password Algorithm
public record RotatingCode(byte[] secret, int digits) {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    /// Where a code is shown. Those in the room and those online see different ones.
    public enum Channel {
        ROOM,
        ONLINE
    }

    public static RotatingCode of(String sessionSecret, Channel channel) {
        return new RotatingCode((sessionSecret + " " + channel).getBytes(StandardCharsets.UTF_8), 6);
    }

    /// The code at a time.
    public String at(Instant time) {
        // RFC 4226, "Generating an HOTP Value": dynamic truncation of the HMAC of the step's number.
        var hash = hmac(step(time));
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
        return ("%0" + digits + "d").formatted(number % POWERS[digits]);
    }

    /// Whether `entered` is the code at `time`; takes as long for a wrong one.
    boolean matches(String entered, Instant time) {
        return MessageDigest.isEqual(
                entered.getBytes(StandardCharsets.UTF_8), at(time).getBytes(StandardCharsets.UTF_8));
    }

    /// Until the code changes.
    public static Duration left(Instant time) {
        return STEP.minusSeconds(Math.floorMod(time.getEpochSecond(), STEP.toSeconds()));
    }

    private static long step(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    private byte[] hmac(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-1", e);
        }
    }
}
