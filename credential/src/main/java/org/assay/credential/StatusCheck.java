package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.status.StatusEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the credential was revoked or suspended, by every status entry that it has.
///
/// A list that cannot be had, or cannot be relied on, leaves the answer unknown.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Status"
final class StatusCheck {
    private static final int MAX_ENTRIES = 4;

    private final StatusListCheck lists;
    private final RevocationListCheck revocationLists;

    StatusCheck(Fetcher fetcher, AsOf at) {
        this.lists = new StatusListCheck(fetcher, at);
        this.revocationLists = new RevocationListCheck(fetcher, at);
    }

    Check of(ObjectNode document) {
        var entries = Types.several(document.path("credentialStatus"));
        if (entries.isEmpty())
            return Check.notApplicable(Kind.STATUS, "no-status", "issuer publishes no status for it");
        if (entries.size() > MAX_ENTRIES)
            return Check.unknown(Kind.STATUS, "too-many-entries", "more than %d status entries".formatted(MAX_ENTRIES));
        var answers = new ArrayList<Check>();
        for (var entry : entries) answers.add(judge(entry, document));
        return join(answers);
    }

    private Check judge(JsonNode entry, ObjectNode document) {
        var issuer = Types.id(document.path("issuer"));
        var types = Types.of(entry);
        if (types.contains(StatusEntry.TYPE)) return lists.of(entry, issuer, StatusListFormat.BITSTRING);
        if (types.contains("StatusList2021Entry")) return lists.of(entry, issuer, StatusListFormat.LIST_2021);
        if (types.contains(RevocationListCheck.TYPE))
            return revocationLists.of(entry, document.path("id").asString(""), issuer);
        return Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: status of kind " + types);
    }

    /// The worst of them, with what the issuer says in others.
    private static Check join(List<Check> answers) {
        var joined = worst(answers);
        for (var answer : answers)
            for (var name : List.of("status", "issuerMessage", "newerCopy"))
                if (answer.values().containsKey(name) && !joined.values().containsKey(name))
                    joined = joined.with(name, answer.values().getOrDefault(name, ""));
        for (var answer : answers)
            for (var name : List.of("asOf", "takenAt"))
                if (isEarlier(answer.values().get(name), joined.values().get(name)))
                    joined = joined.with(name, answer.values().getOrDefault(name, ""));
        return joined;
    }

    /// Of several lists the one that speaks of the earliest day says how much is known.
    private static boolean isEarlier(@Nullable String one, @Nullable String another) {
        if (one == null || another == null) return false;
        try {
            return DateTimeStamp.parse(one).isBefore(DateTimeStamp.parse(another));
        } catch (IllegalArgumentException undated) {
            return false;
        }
    }

    private static Check worst(List<Check> answers) {
        for (var outcome : List.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.PASSED))
            for (var answer : answers) if (answer.outcome() == outcome) return answer;
        return answers.getFirst();
    }
}
