package org.assay.issuing.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.awarding.AwardId;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.hearings.Replies;
import org.assay.web.Page;

/// @param obstacles awards whose credential waits for a person, oldest first
/// @param due suspensions to decide about
/// @param renewals how many wait for a person, at most 100
/// @param state filter: name of a state, or empty for all
/// @param words what was searched for, or empty
/// @param isCut whether there are more than are shown
public record IssuedPage(
        List<IssuedCredential> credentials,
        List<Stopped> obstacles,
        List<Replies.Waiting> due,
        int renewals,
        String state,
        String words,
        boolean isCut)
        implements Page {

    /// The filter's choices and their words.
    public static final Map<String, String> STATES = new TreeMap<>(Map.of(
            "",
            "All",
            "VALID",
            "In force",
            "EXPIRED",
            "Expired",
            "SUSPENDED",
            "Suspended",
            "SUPERSEDED",
            "Superseded",
            "REVOKED",
            "Revoked"));

    /// @param findings what was in the way, one line each
    public record Stopped(AwardId award, List<String> findings, Instant since) {}

    @Override
    public String title() {
        return "Credentials";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
