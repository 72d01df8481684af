package org.assay.credential.bundle;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.Snapshot;
import org.assay.credential.key.Digests;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;

/// A credential with the documents that its checks asked for: keys, status lists, a newer copy, contexts.
/// Immutable.
///
/// Anybody can make one. So a document in it that is not signed itself, such as a list of keys, is believed
/// only where the caller trusts its maker: see [#vouchedBy] and [#vouched].
public final class Bundle {
    private final Manifest manifest;
    /// By the name of the entry; without manifest and signature.
    private final Map<String, byte[]> parts;
    private final @Nullable VerificationKey maker;
    private final boolean isVouchedFor;

    private Bundle(
            Manifest manifest, Map<String, byte[]> parts, @Nullable VerificationKey maker, boolean isVouchedFor) {
        this.manifest = manifest;
        this.parts = parts;
        this.maker = maker;
        this.isVouchedFor = isVouchedFor;
    }

    /// Checks a credential now and keeps what that took.
    ///
    /// @param credential in any form that is read
    /// @throws BundleRefused if the bytes are no credential that is read
    public static Bundle take(byte[] credential, Fetcher door, Clock clock) {
        var recording = new Recording(door, clock);
        var format = new Verifier(recording, clock).verify(credential).check(Kind.FORMAT);
        if (format.outcome() != Outcome.PASSED) throw new BundleRefused("not-a-credential", format.message());
        var parts = new LinkedHashMap<String, byte[]>();
        var first = keep(parts, "credential", credential);
        var copies = new ArrayList<Manifest.Copy>();
        var missing = new ArrayList<Manifest.Missing>();
        var contexts = new TreeSet<>(Verifier.contextsOf(credential));
        recording.answers().forEach((url, answer) -> {
            switch (answer.fetched()) {
                case Fetched.Failure(var reason, var detail) ->
                    missing.add(new Manifest.Missing(url, reason.name(), detail));
                case Fetched.Document document -> {
                    var part = keep(parts, "documents/" + copies.size(), document.body());
                    copies.add(new Manifest.Copy(part, url, document.from(), document.contentType(), answer.at()));
                    contexts.addAll(Verifier.contextsOf(document.body()));
                }
            }
        });
        return new Bundle(
                new Manifest(clock.instant(), first, copies, keep(parts, contexts), missing), parts, null, true);
    }

    private static Manifest.Part keep(Map<String, byte[]> parts, String path, byte[] bytes) {
        parts.put(path, bytes.clone());
        return new Manifest.Part(path, digest(bytes));
    }

    private static List<Manifest.Context> keep(Map<String, byte[]> parts, TreeSet<String> urls) {
        var kept = new ArrayList<Manifest.Context>();
        for (var url : urls)
            BundledContexts.find(url)
                    .ifPresent(bytes ->
                            kept.add(new Manifest.Context(keep(parts, "contexts/" + kept.size(), bytes), url)));
        return kept;
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }

    /// Whether the bytes begin as a bundle does.
    public static boolean isOne(byte[] bytes) {
        return Archive.isOne(bytes);
    }

    /// The bundle as a file, signed by nobody.
    ///
    /// @throws BundleRefused if it would be larger than what is read
    public byte[] write() {
        return write(manifest.write(), null);
    }

    /// The bundle as a file, signed by who made it.
    public byte[] write(SigningKey key) {
        var bytes = manifest.write();
        return write(bytes, MakerSignature.sign(bytes, key));
    }

    private byte[] write(byte[] written, byte @Nullable [] signature) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put(Manifest.FILE, written);
        if (signature != null) entries.put(MakerSignature.FILE, signature);
        entries.putAll(parts);
        return Archive.write(entries);
    }

    /// Reads a bundle and holds every part against its digest. It vouches for nothing yet.
    ///
    /// @throws BundleRefused if it is none, or does not hold together
    public static Bundle read(byte[] bytes) {
        var parts = new LinkedHashMap<>(Archive.read(bytes));
        var written = parts.remove(Manifest.FILE);
        if (written == null) throw new BundleRefused("not-a-bundle", "not a bundle: no manifest in it");
        var signature = parts.remove(MakerSignature.FILE);
        var maker = signature == null ? null : MakerSignature.read(signature, written);
        var manifest = Manifest.read(written);
        var told = new ArrayList<>(List.of(manifest.credential()));
        manifest.documents().forEach(copy -> told.add(copy.part()));
        manifest.contexts().forEach(context -> told.add(context.part()));
        for (var part : told) {
            var body = parts.get(part.path());
            if (body == null) throw new BundleRefused("part-missing", "not in the bundle: " + part.path());
            if (!digest(body).equals(part.sha256()))
                throw new BundleRefused("digest-differs", "not what the manifest says: " + part.path());
        }
        var paths = told.stream().map(Manifest.Part::path).toList();
        if (!Arrays.equals(paths.toArray(), parts.keySet().toArray()))
            throw new BundleRefused("part-unnamed", "the bundle holds other parts than its manifest names, in order");
        return new Bundle(manifest, parts, maker, false);
    }

    /// The same bundle, whose maker's word is taken for what was fetched, and when.
    ///
    /// @param trusted the maker's key, from another place than the bundle
    /// @throws BundleRefused if the bundle is not signed by it
    public Bundle vouchedBy(VerificationKey trusted) {
        if (maker == null) throw new BundleRefused("not-signed", "nobody signed the bundle");
        if (!maker.equals(trusted))
            throw new BundleRefused("maker-differs", "bundle is signed by did:key:%s".formatted(maker));
        return vouched();
    }

    /// The same bundle, taken at its word: for whoever has kept it ever since it was made.
    public Bundle vouched() {
        return new Bundle(manifest, parts, maker, true);
    }

    /// Who signed the bundle, if anybody did.
    public Optional<VerificationKey> maker() {
        return Optional.ofNullable(maker);
    }

    /// When it says that it was taken.
    public Instant taken() {
        return manifest.taken();
    }

    /// The credential's exact bytes.
    public byte[] credential() {
        return part(manifest.credential());
    }

    /// Runs the checks over the bundle alone: no connection is opened.
    public BundleReport verify(Clock clock) {
        var now = clock.instant();
        var taken = manifest.taken().isAfter(now) ? now : manifest.taken();
        var then = check(asItWas(), clock, taken);
        var today = check(snapshot(!isVouchedFor), clock, now);
        var missing = manifest.missing().stream().map(Manifest.Missing::detail).toList();
        return new BundleReport(manifest.taken(), then, today, maker, isVouchedFor, missing);
    }

    private VerificationReport check(Fetcher copies, Clock clock, Instant at) {
        return new Verifier(copies, clock).knowing(contexts()).at(at).verify(credential());
    }

    /// Whoever may add a context may change what every word means.
    private KnownContexts contexts() {
        var known = KnownContexts.bundled();
        for (var context : manifest.contexts())
            if (isVouchedFor && !known.urls().contains(context.url()))
                known = known.with(context.url(), part(context.part()));
        return known;
    }

    /// @param byIssuersOnly whether a copy is as old as its issuer's signature says, whatever the manifest does
    private Snapshot snapshot(boolean byIssuersOnly) {
        var snapshot = Snapshot.empty();
        for (var copy : manifest.documents()) {
            var body = part(copy.part());
            var at = byIssuersOnly ? StatusTimes.signed(body, copy.fetched()) : copy.fetched();
            snapshot = snapshot.with(copy.url(), new Fetched.Document(body, copy.mediaType(), copy.from()), at);
        }
        return isVouchedFor ? snapshot : snapshot.unvouched();
    }

    /// The copies, and why others could not be had when it was taken.
    private Snapshot asItWas() {
        var snapshot = snapshot(false);
        for (var one : manifest.missing()) snapshot = snapshot.lacking(one.url(), one.failure());
        return snapshot;
    }

    /// The documents in the bundle: where they come from and when, by what the bundle says.
    public Map<URI, Instant> documents() {
        var documents = new LinkedHashMap<URI, Instant>();
        for (var copy : manifest.documents()) documents.put(copy.url(), copy.fetched());
        return documents;
    }

    private byte[] part(Manifest.Part part) {
        var bytes = parts.get(part.path());
        if (bytes == null) throw new IllegalStateException("part was there when the bundle was read: " + part.path());
        return bytes.clone();
    }
}
