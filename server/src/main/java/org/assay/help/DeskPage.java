package org.assay.help;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.web.Page;

/// What the organization was asked.
public record DeskPage(List<Question> questions, Question.State state, String words, int from, boolean hasMore)
        implements Page {
    static final int ROWS = 50;

    /// The filter's choices and their words.
    public static final Map<String, String> STATES = states();

    private static Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        states.put("OPEN", "Waiting for us");
        states.put("ANSWERED", "Answered");
        states.put("CLOSED", "Closed");
        return java.util.Collections.unmodifiableMap(states);
    }

    public int next() {
        return from + ROWS;
    }

    @Override
    public String title() {
        return "Help desk";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
