package org.assay.credential;

/// What came of a check, or of all of them.
public enum Outcome {
    PASSED,
    FAILED,
    /// It could not be found out, or was not looked at. Never as good as passed.
    UNKNOWN,
    /// There is nothing of the kind to check.
    NOT_APPLICABLE;

    /// The rule by which outcomes are joined: failed if one failed, else unknown if one is unknown, else
    /// passed.
    static Outcome join(Iterable<Outcome> outcomes) {
        var joined = PASSED;
        for (var outcome : outcomes) {
            if (outcome == FAILED) return FAILED;
            if (outcome == UNKNOWN) joined = UNKNOWN;
        }
        return joined;
    }
}
