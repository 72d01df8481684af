package org.assay.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Every check on one credential, in fixed order, none left out.
public final class VerificationReport {
    private final Instant at;
    private final Format format;
    private final Map<Kind, Check> checks;
    private final @Nullable Shown verified;
    private final List<Nested> nested;

    /// The report on a credential that stands in another one, or in a presentation.
    ///
    /// @param path where it stands, as JSON Pointer
    public record Nested(String path, VerificationReport report) {}

    VerificationReport(Instant at, Format format, List<Check> run, @Nullable Shown verified) {
        this(at, format, run, verified, List.of());
    }

    VerificationReport(Instant at, Format format, List<Check> run, @Nullable Shown verified, List<Nested> nested) {
        this.at = at;
        this.format = format;
        this.checks = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) checks.put(kind, Check.notRun(kind));
        for (var check : run) checks.put(check.kind(), check);
        this.verified = verified;
        this.nested = List.copyOf(nested);
    }

    /// The instant that the credential was judged at.
    public Instant at() {
        return at;
    }

    public Format format() {
        return format;
    }

    /// One per kind, in the order of the kinds.
    public List<Check> checks() {
        return List.copyOf(checks.values());
    }

    public Check check(Kind kind) {
        return Objects.requireNonNull(checks.get(kind));
    }

    /// Over format to status: failed if any failed, else unknown if any is unknown, else passed.
    public Outcome verdict() {
        return verdict(Set.of());
    }

    /// The verdict with recipient, trust or fitness counted in.
    public Outcome verdict(Set<Kind> asked) {
        var counted = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) if (kind.isAlwaysAsked() || asked.contains(kind)) counted.add(kind);
        return outcome(counted);
    }

    /// The reports on the credentials inside, each with its own verdict: a good envelope does not make its content
    /// good.
    public List<Nested> nested() {
        return nested;
    }

    /// The verdict on this and on everything inside.
    public Outcome verdictOnAll() {
        return verdictOnAll(Set.of());
    }

    /// The same with recipient, trust or fitness of this one counted in.
    public Outcome verdictOnAll(Set<Kind> asked) {
        var all = new ArrayList<Outcome>();
        all.add(verdict(asked));
        for (var inside : nested) all.add(inside.report().verdictOnAll());
        return Outcome.join(all);
    }

    /// The outcome of some of the checks together, such as proof and issuer key.
    public Outcome outcome(Set<Kind> kinds) {
        return Outcome.join(kinds.stream().map(kind -> check(kind).outcome()).toList());
    }

    /// The credential as its signature sees it, under our own contexts: the only thing to show as true.
    ///
    /// Empty unless proof and issuer key passed. It may still be expired or revoked.
    public Optional<ObjectNode> verified() {
        return Optional.ofNullable(verified).map(Shown::get).map(ObjectNode::deepCopy);
    }

    /// Whether there is something to show that has a member of this name.
    boolean names(String member) {
        return verified != null && verified.names(member);
    }

    /// The same report with the answer to a question that the caller asked.
    ///
    /// @throws IllegalArgumentException if the check is one of those that the verifier itself runs
    public VerificationReport with(Check answer) {
        if (answer.kind().isAlwaysAsked())
            throw new IllegalArgumentException("the verifier answers this one: " + answer.kind());
        var all = new ArrayList<>(checks.values());
        all.add(answer);
        return new VerificationReport(at, format, all, verified, nested);
    }

    /// The same report with one check failed, and so with nothing to show as true.
    VerificationReport failing(Kind kind, String code, String message) {
        var all = new ArrayList<>(checks.values());
        all.add(Check.failed(kind, code, message));
        return new VerificationReport(at, format, all, null, nested);
    }

    /// The same report with those on what stands inside.
    VerificationReport with(List<Nested> inside) {
        return new VerificationReport(at, format, checks(), verified, inside);
    }

    /// The same report with one more value on one of its checks.
    VerificationReport noting(Kind kind, String name, String value) {
        var all = new ArrayList<>(checks.values());
        all.add(check(kind).with(name, value));
        return new VerificationReport(at, format, all, verified, nested);
    }
}
