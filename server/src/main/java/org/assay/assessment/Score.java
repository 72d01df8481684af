package org.assay.assessment;

import java.math.BigDecimal;

/// Points given out of points available, such as 17 out of 20.
///
/// `given` may exceed `maximum`: LTI AGS 2.0, "scoreGiven and scoreMaximum", requires platforms to accept extra credit.
///
/// @param given points earned, zero or more
/// @param maximum points available, above zero
/// @spec https://www.imsglobal.org/spec/lti-ags/v2p0 LTI Assignment and Grade Services 2.0
public record Score(BigDecimal given, BigDecimal maximum) {

    public Score {
        if (given.signum() < 0) throw new IllegalArgumentException("given is negative: " + given);
        if (maximum.signum() <= 0) throw new IllegalArgumentException("maximum is not above zero: " + maximum);
    }

    public static Score of(long given, long maximum) {
        return new Score(BigDecimal.valueOf(given), BigDecimal.valueOf(maximum));
    }

    /// Whether this score is at least `fraction` (0 to 1) of the maximum. Multiplies, so nothing is rounded.
    public boolean reaches(BigDecimal fraction) {
        return given.compareTo(maximum.multiply(fraction)) >= 0;
    }

    @Override
    public String toString() {
        return given.stripTrailingZeros().toPlainString() + "/"
                + maximum.stripTrailingZeros().toPlainString();
    }
}
