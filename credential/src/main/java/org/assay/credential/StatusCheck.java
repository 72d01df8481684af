package org.assay.credential;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.did.KeyResolver;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whether the credential was revoked or suspended, by a list that is itself checked: its proof, issuer and
/// dates.
///
/// A list that cannot be had, or cannot be relied on, leaves the answer unknown.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Validate Algorithm"
final class StatusCheck {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final int MAX_ENTRIES = 4;

    private final Fetcher fetcher;
    private final Instant now;

    StatusCheck(Fetcher fetcher, Instant now) {
        this.fetcher = fetcher;
        this.now = now;
    }

    Check of(ObjectNode document) {
        var entries = Types.several(document.path("credentialStatus"));
        if (entries.isEmpty())
            return Check.notApplicable(Kind.STATUS, "no-status", "issuer publishes no status for it");
        if (entries.size() > MAX_ENTRIES)
            return Check.unknown(Kind.STATUS, "too-many-entries", "more than %d status entries".formatted(MAX_ENTRIES));
        var answers = new ArrayList<Check>();
        for (var entry : entries) answers.add(judge(entry, Types.id(document.path("issuer"))));
        return join(answers);
    }

    private static Check join(List<Check> answers) {
        for (var outcome : List.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.PASSED))
            for (var answer : answers) if (answer.outcome() == outcome) return answer;
        return answers.getFirst();
    }

    private Check judge(JsonNode entry, String issuer) {
        if (!Types.of(entry).contains(StatusEntry.TYPE))
            return Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: status of kind " + Types.of(entry));
        var purpose = StatusPurpose.of(entry.path("statusPurpose").asString(""));
        if (purpose.isEmpty())
            return Check.notApplicable(
                    Kind.STATUS,
                    "other-purpose",
                    "status says nothing about validity: "
                            + entry.path("statusPurpose").asString(""));
        var index = entry.path("statusListIndex").asString("");
        if (!INDEX.matcher(index).matches())
            return Check.unknown(Kind.STATUS, "index-malformed", "statusListIndex is not a whole number: " + index);
        if (entry.has("statusSize") && !entry.path("statusSize").asString("").equals("1"))
            return Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: status of more than one bit");
        var place = Integer.parseInt(index);
        var answer = lookUp(entry.path("statusListCredential").asString(""), issuer, purpose.get(), place);
        return answer.code().equals("revoked") ? forNowOrForEver(answer, entry, issuer, place) : answer;
    }

    /// Open Badges 3.0 has room for one status. So an issuer who suspends sets the bit of the revocation meanwhile,
    /// and refers to a list of suspensions, where the bit at the same index says that it is not for ever.
    /// Where that list cannot be had or relied on, revoked it is.
    private Check forNowOrForEver(Check revoked, JsonNode entry, String issuer, int index) {
        var reference = entry.path("statusReference");
        if (!reference.isString()) return revoked;
        var answer = lookUp(reference.stringValue(), issuer, StatusPurpose.SUSPENSION, index);
        return answer.code().equals("suspended") ? answer : revoked;
    }

    private Check lookUp(String url, String issuer, StatusPurpose purpose, int index) {
        try {
            return switch (fetcher.fetch(URI.create(url), FetchLimits.JSON)) {
                case Fetched.Document found ->
                    judgeList(StrictJson.parseObject(found.body()), url, issuer, purpose, index);
                case Fetched.Failure failure -> unknown("status-unreachable", failure.detail());
            };
        } catch (MalformedJson malformed) {
            return unknown("list-malformed", "status list: " + malformed.getMessage());
        } catch (IllegalArgumentException malformed) {
            return unknown("list-url-malformed", "statusListCredential is not a URL: " + url);
        }
    }

    private Check judgeList(ObjectNode list, String url, String issuer, StatusPurpose purpose, int index) {
        var doubt = doubt(list, url, issuer, purpose);
        if (!doubt.isEmpty()) return unknown("list-not-reliable", "status list %s: %s".formatted(url, doubt));
        StatusList bits;
        try {
            bits = StatusList.decode(
                    list.path("credentialSubject").path("encodedList").asString(""));
        } catch (IllegalArgumentException malformed) {
            return unknown("list-malformed", "status list %s: %s".formatted(url, malformed.getMessage()));
        }
        if (bits.size() < StatusList.MIN_BITS)
            return unknown(
                    "list-too-short",
                    "status list has %d bits, fewer than %d".formatted(bits.size(), StatusList.MIN_BITS));
        if (index >= bits.size())
            return unknown("index-out-of-range", "index %d of a list of %d".formatted(index, bits.size()));
        return answer(bits.isSet(index), purpose, list);
    }

    private static Check answer(boolean set, StatusPurpose purpose, ObjectNode list) {
        var asOf = list.path("validFrom").asString("");
        if (!set)
            return Check.passed(Kind.STATUS, "not-set", "not revoked or suspended, by the list of " + asOf)
                    .with("asOf", asOf);
        return switch (purpose) {
            case REVOCATION ->
                Check.failed(Kind.STATUS, "revoked", "revoked by its issuer").with("asOf", asOf);
            case SUSPENSION ->
                Check.failed(Kind.STATUS, "suspended", "suspended by its issuer")
                        .with("asOf", asOf);
        };
    }

    /// Why the list cannot be relied on; the empty string if it can.
    private String doubt(ObjectNode list, String url, String issuer, StatusPurpose purpose) {
        if (!list.path("id").asString("").equals(url))
            return "names itself " + list.path("id").asString("nothing");
        if (!Types.id(list.path("issuer")).equals(issuer))
            return "issued by %s, not by %s".formatted(Types.id(list.path("issuer")), issuer);
        if (!Types.of(list).contains("BitstringStatusListCredential"))
            return "not of type BitstringStatusListCredential";
        var subject = list.path("credentialSubject");
        if (!Types.of(subject).contains("BitstringStatusList")) return "subject is not of type BitstringStatusList";
        if (Types.several(subject.path("statusPurpose")).stream()
                .noneMatch(p -> p.asString("").equals(purpose.wireName()))) return "not for " + purpose.wireName();
        var checks = new ArrayList<Check>();
        checks.add(ContextCheck.of(list, SafeJsonLd.bundled()));
        checks.addAll(new ProofCheck(KeyResolver.over(fetcher), KnownContexts.bundled()).of(list));
        checks.add(ValidityCheck.of(list, now));
        return checks.stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(Check::message)
                .findFirst()
                .orElse("");
    }

    private static Check unknown(String code, String message) {
        return Check.unknown(Kind.STATUS, code, message);
    }
}
