package org.assay.awarding;

import java.util.List;
import java.util.Map;
import org.assay.web.Page;

/// @param state filter: `REFERRED`, `GRANTED`, `DECLINED`, or empty for all
/// @param words what was searched for, or empty
/// @param isCut whether there are more than are shown
public record AwardsPage(List<Award> awards, String state, String words, boolean isCut) implements Page {

    /// The filter's choices and their words.
    public static final Map<String, String> STATES = new java.util.TreeMap<>(
            Map.of("", "All", "REFERRED", "Waiting for a person", "GRANTED", "Granted", "DECLINED", "Declined"));

    @Override
    public String title() {
        return "Awards";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
