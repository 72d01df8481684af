package org.assay.credential;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.jose.TokenRefused;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a list of bits says about one entry. The list is itself checked: its proof, issuer and dates.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Validate Algorithm"
final class StatusListCheck {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern WIDTH = Pattern.compile("[1-9]|1[0-6]");
    private static final long MAX_TTL_MILLIS = Duration.ofDays(36_500).toMillis();

    private final Fetcher fetcher;
    private final AsOf at;

    StatusListCheck(Fetcher fetcher, AsOf at) {
        this.fetcher = fetcher;
        this.at = at;
    }

    /// What is asked of a list.
    private record Question(
            String url, String issuer, StatusPurpose purpose, int index, int width, StatusListFormat format) {
        StatusMemory.Key list() {
            return new StatusMemory.Key(url, issuer, purpose, width, format);
        }

        Question about(StatusPurpose other, String otherUrl) {
            return new Question(otherUrl, issuer, other, index, width, format);
        }
    }

    Check of(JsonNode entry, String issuer, StatusListFormat format) {
        var name = entry.path("statusPurpose").asString("");
        var purpose = StatusPurpose.of(name);
        if (name.isEmpty()) return unknown("entry-malformed", "status entry has no statusPurpose");
        if (purpose.isEmpty())
            return Check.notApplicable(Kind.STATUS, "other-purpose", "status says nothing about validity: " + name);
        var index = entry.path("statusListIndex").asString("");
        if (!INDEX.matcher(index).matches())
            return unknown("index-malformed", "statusListIndex is not a whole number: " + index);
        var width = entry.path("statusSize").asString(entry.has("statusSize") ? "" : "1");
        if (!WIDTH.matcher(width).matches())
            return unknown("size-malformed", "statusSize is not a number of bits from 1 to 16: " + width);
        var url = entry.path("statusListCredential").asString("");
        return judge(
                entry,
                new Question(url, issuer, purpose.get(), Integer.parseInt(index), Integer.parseInt(width), format));
    }

    private Check judge(JsonNode entry, Question asked) {
        var answer = lookUp(entry, asked);
        if (answer.code().equals("revoked")) return forNowOrForEver(answer, entry, asked);
        if (asked.purpose() == StatusPurpose.REFRESH && answer.outcome() == Outcome.UNKNOWN)
            return Check.notApplicable(Kind.STATUS, answer.code(), answer.message());
        return answer;
    }

    /// Open Badges 3.0 has room for one status. So an issuer who suspends sets the bit of the revocation meanwhile,
    /// and refers to a list of suspensions, where the bit at the same index says that it is not for ever.
    /// Where that list cannot be had or relied on, revoked it is.
    private Check forNowOrForEver(Check revoked, JsonNode entry, Question asked) {
        var reference = entry.path("statusReference");
        if (!reference.isString()) return revoked;
        var answer = lookUp(entry, asked.about(StatusPurpose.SUSPENSION, reference.stringValue()));
        return answer.code().equals("suspended") ? answer : revoked;
    }

    private Check lookUp(JsonNode entry, Question asked) {
        var memory = at.memory();
        var known = memory == null ? Optional.<StatusMemory.Known>empty() : memory.find(asked.list(), at.now());
        if (known.isPresent()) return judgeBits(known.get().bits(), known.get().list(), entry, asked);
        try {
            var url = URI.create(asked.url());
            return switch (fetcher.fetchSigned(url, FetchLimits.STATUS_LIST)) {
                case Fetched.Document found -> {
                    var read = StatusCredential.read(found.body());
                    yield withAge(judgeList(read, entry, asked), url, read.list());
                }
                case Fetched.Failure failure -> unknown(failure.code("status-unreachable"), failure.detail());
            };
        } catch (MalformedJson | TokenRefused malformed) {
            return unknown("list-malformed", "status list: " + malformed.getMessage());
        } catch (IllegalArgumentException malformed) {
            return unknown("list-url-malformed", "statusListCredential is not a URL: " + asked.url());
        }
    }

    private Check judgeList(StatusCredential read, JsonNode entry, Question asked) {
        var list = read.list();
        var doubt = doubt(read, asked);
        if (!doubt.isEmpty()) return unknown("list-not-reliable", "status list %s: %s".formatted(asked.url(), doubt));
        StatusList bits;
        try {
            var encoded = list.path("credentialSubject").path("encodedList").asString("");
            bits = asked.format().decode(encoded, asked.width());
        } catch (IllegalArgumentException malformed) {
            return unknown("list-malformed", "status list %s: %s".formatted(asked.url(), malformed.getMessage()));
        }
        if (bits.entries() < StatusList.MIN_BITS)
            return unknown(
                    "list-too-short",
                    "status list has %d entries, fewer than %d".formatted(bits.entries(), StatusList.MIN_BITS));
        var memory = at.memory();
        if (memory != null
                && read.isKept()
                && fetcher.takenAt(URI.create(asked.url())).isEmpty())
            memory.keep(asked.list(), bits, list, at.now(), ttl(list));
        return judgeBits(bits, list, entry, asked);
    }

    private Check judgeBits(StatusList bits, ObjectNode list, JsonNode entry, Question asked) {
        if (asked.index() >= bits.entries())
            return unknown("index-out-of-range", "index %d of a list of %d".formatted(asked.index(), bits.entries()));
        return asOf(answer(bits.value(asked.index()), asked.purpose(), entry, list), list, entry, asked.purpose());
    }

    private static Check answer(int value, StatusPurpose purpose, JsonNode entry, ObjectNode list) {
        var asOf = dated(list);
        if (purpose == StatusPurpose.MESSAGE)
            return withMessage(
                            Check.passed(Kind.STATUS, "message", "its issuer says of it, by the list of " + asOf),
                            value,
                            entry)
                    .with("asOf", asOf);
        if (value == 0)
            return Check.passed(Kind.STATUS, "not-set", "not revoked or suspended, by the list of " + asOf)
                    .with("asOf", asOf);
        return withMessage(set(purpose), value, entry).with("asOf", asOf);
    }

    private static Check set(StatusPurpose purpose) {
        return switch (purpose) {
            case REVOCATION -> Check.failed(Kind.STATUS, "revoked", "revoked by its issuer");
            case SUSPENSION -> Check.failed(Kind.STATUS, "suspended", "suspended by its issuer");
            case REFRESH ->
                Check.passed(Kind.STATUS, "newer-copy", "its issuer has a newer copy")
                        .with("newerCopy", "true");
            case MESSAGE -> throw new IllegalArgumentException("a message is neither set nor not");
        };
    }

    /// The words that the entry, which is signed, has for this value.
    private static Check withMessage(Check answer, int value, JsonNode entry) {
        if (!entry.has("statusMessage")) return answer;
        var status = "0x" + Integer.toHexString(value);
        for (var one : Types.several(entry.path("statusMessage")))
            if (one.path("status").asString("").equalsIgnoreCase(status))
                return new Check(
                                answer.kind(),
                                answer.outcome(),
                                answer.code(),
                                answer.message() + ": " + one.path("message").asString(""),
                                answer.values())
                        .with("status", status)
                        .with("issuerMessage", one.path("message").asString(""));
        return answer.with("status", status);
    }

    /// Of an earlier instant the list may say nothing. A revocation that has not come has not come before; but
    /// since when an entry is set, or whether it was once, stands in no list.
    private Check asOf(Check answer, ObjectNode list, JsonNode entry, StatusPurpose purpose) {
        if (at.isToldBy(list)) return answer;
        var isFinal = purpose == StatusPurpose.REVOCATION && !entry.has("statusReference");
        if (isFinal && answer.outcome() == Outcome.PASSED) return answer;
        return unknown(
                        "since-when-not-told",
                        "list of %s does not tell what it was at %s; today: %s"
                                .formatted(dated(list), at.instant(), answer.message()))
                .with("today", answer.code())
                .with("asOf", dated(list));
    }

    /// A kept copy says how old it is. One whose issuer set no end is relied on for its time to live only, unless
    /// it says that the credential was revoked.
    private Check withAge(Check answer, URI url, ObjectNode list) {
        var taken = fetcher.takenAt(url).orElse(null);
        if (taken == null) return answer;
        var age = Duration.between(taken, at.instant());
        var hasEnd = list.has("validUntil") || list.has("expirationDate");
        var shown = answer;
        if (answer.outcome() == Outcome.PASSED && !hasEnd && age.compareTo(ttl(list)) > 0)
            shown = unknown("copy-too-old", "kept copy of the status list is too old: " + url);
        return shown.with("takenAt", taken.toString()).with("age", age.toString());
    }

    private static Duration ttl(ObjectNode list) {
        var millis = list.path("credentialSubject").path("ttl").asLong(-1);
        return millis < 0 ? StatusList.DEFAULT_TTL : Duration.ofMillis(Math.min(millis, MAX_TTL_MILLIS));
    }

    /// Why the list cannot be relied on; the empty string if it can.
    private String doubt(StatusCredential read, Question asked) {
        var list = read.list();
        if (!list.path("id").asString("").equals(asked.url()))
            return "names itself " + list.path("id").asString("nothing");
        if (!Types.id(list.path("issuer")).equals(asked.issuer()))
            return "issued by %s, not by %s".formatted(Types.id(list.path("issuer")), asked.issuer());
        if (!Types.of(list).contains(asked.format().credentialType()))
            return "not of type " + asked.format().credentialType();
        var subject = list.path("credentialSubject");
        if (!Types.of(subject).contains(asked.format().subjectType()))
            return "subject is not of type " + asked.format().subjectType();
        if (Types.several(subject.path("statusPurpose")).stream()
                .noneMatch(p -> p.asString("").equals(asked.purpose().wireName())))
            return "not for " + asked.purpose().wireName();
        return read.checks(fetcher, at).stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .map(Check::message)
                .findFirst()
                .orElse("");
    }

    private static String dated(ObjectNode list) {
        return list.path("validFrom").asString(list.path("issuanceDate").asString(""));
    }

    private static Check unknown(String code, String message) {
        return Check.unknown(Kind.STATUS, code, message);
    }
}
