package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.lint.Faults;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.lint.Lints;
import org.assay.credential.lint.Repair;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How the issuer of a badge that does not pass mends it. It says nothing to who checks the badge: until it is issued
/// anew, the verdict stands.
public final class Repairs {
    private static final int MAX = 50;
    /// What is not read whole here is no fault of its issuer's.
    private static final Set<Format> OTHERS = Set.of(Format.BLOCKCERTS, Format.EUROPEAN_DIGITAL_CREDENTIAL);

    private static final String OB = "Open Badges 3.0, \"";
    private static final String PROVE = OB + "Verify a Credential's Proof\"";
    private static final String TOKEN = OB + "JSON Web Token Proof Format\"";
    private static final String HOSTED = "Open Badges 2.0, \"Badge Verification\"";
    private static final String LIST = "Bitstring Status List 1.0, \"Validate Algorithm\"";
    private static final String CONTEXTS = "VC Data Integrity 1.0, \"Validating Contexts\"";
    private static final String PUBLISH_KEY =
            "Publish, at the issuer's id, a document that lists the key under assertionMethod. Nothing need be signed again.";

    private record Remedy(String text, String citation) {}

    /// By the code of the check that did not pass.
    private static final Map<String, Remedy> BY_CODE = Map.ofEntries(
            Map.entry("missing-proof", new Remedy("Sign it: add a DataIntegrityProof, or issue it as VC-JWT.", PROVE)),
            Map.entry(
                    "malformed-json",
                    new Remedy("Write strict JSON: no comments, each name once, UTF-8.", "RFC 8259, \"JSON Grammar\"")),
            Map.entry(
                    "tampered",
                    new Remedy(
                            "Serve the badge as it was signed, byte for byte; if it never held, sign again under the"
                                    + " contexts as they are published.",
                            PROVE)),
            Map.entry(
                    "not-covered",
                    new Remedy(
                            "Take out the word that no context defines, or name a published context that defines it, and"
                                    + " sign again.",
                            CONTEXTS)),
            Map.entry(
                    "context-order",
                    new Remedy(
                            "Put the base context first in @context, and sign again.",
                            "VC Data Model 2.0, \"Contexts\"")),
            Map.entry("context-repeated", new Remedy("Name each context once, and sign again.", CONTEXTS)),
            Map.entry(
                    "context-malformed",
                    new Remedy("Name contexts by their URLs and write none out in the badge; sign again.", CONTEXTS)),
            Map.entry(
                    "context-unknown", new Remedy("Use published contexts only: verifiers fetch no others.", CONTEXTS)),
            Map.entry(
                    "does-not-fit",
                    new Remedy("Mend what the check names, and sign again.", OB + "Open Badges Data Model\"")),
            Map.entry("key-unresolvable", new Remedy(PUBLISH_KEY, PROVE)),
            Map.entry("key-of-nobody", new Remedy(PUBLISH_KEY, PROVE)),
            Map.entry("method-not-listed", new Remedy(PUBLISH_KEY, PROVE)),
            Map.entry(
                    "key-of-another",
                    new Remedy("Sign with a key that the document at the issuer's own id lists.", PROVE)),
            Map.entry(
                    "key-not-for-assertions",
                    new Remedy("List the key under assertionMethod too. Nothing need be signed again.", PROVE)),
            Map.entry(
                    "method-not-supported",
                    new Remedy("Name a key of a did:web, a did:key or an https issuer, and sign again.", PROVE)),
            Map.entry(
                    "method-malformed", new Remedy("Make verificationMethod the URL of a key, and sign again.", PROVE)),
            Map.entry(
                    "did-method-unknown",
                    new Remedy("Name a key of a did:web, a did:key or an https issuer, and sign again.", PROVE)),
            Map.entry(
                    "no-key-reference",
                    new Remedy("Name the key by kid, or put it as jwk into the header, and sign again.", TOKEN)),
            Map.entry("two-key-references", new Remedy("Keep kid or jwk in the header, not both; sign again.", TOKEN)),
            Map.entry("claim-missing", new Remedy("Put iss, nbf, jti and sub into the token, and sign again.", TOKEN)),
            Map.entry(
                    "claim-differs",
                    new Remedy("Let each claim repeat what the credential says, and sign again.", TOKEN)),
            Map.entry(
                    "picture-malformed",
                    new Remedy(
                            "Bake again: one uncompressed iTXt chunk, or one element in SVG.", OB + "Baked Badge\"")),
            Map.entry(
                    "list-not-reliable", new Remedy("Serve the list at its own id, signed by the same issuer.", LIST)),
            Map.entry("list-too-short", new Remedy("Make the list of 131,072 entries or more.", LIST)),
            Map.entry(
                    "list-malformed",
                    new Remedy("Publish the list as a signed credential, gzipped, in base64url.", LIST)),
            Map.entry("status-unreachable", new Remedy("Keep the list at its URL as long as badges name it.", LIST)),
            Map.entry("hosted-copy-unreachable", new Remedy("Keep the assertion at the URL that is its id.", HOSTED)),
            Map.entry(
                    "hosted-id-differs",
                    new Remedy("Let the hosted assertion have the URL where it is as its id.", HOSTED)),
            Map.entry(
                    "outside-issuer-scope",
                    new Remedy(
                            "Host assertions where the issuer's profile says by startsWith or allowedOrigins.",
                            HOSTED)),
            Map.entry(
                    "document-id-differs",
                    new Remedy("Let badge class and profile have the URLs where they are as their ids.", HOSTED)),
            Map.entry("badge-unreachable", new Remedy("Keep the badge class at its URL, in JSON.", HOSTED)),
            Map.entry("issuer-unreachable", new Remedy("Keep the issuer's profile at its URL, in JSON.", HOSTED)),
            Map.entry("issuer-without-url", new Remedy("Give the issuer's profile an https URL as its id.", HOSTED)));

    private Repairs() {}

    /// What the issuers of a badge, and of what stands in it, could mend; nothing where everything passed.
    ///
    /// @param report on these bytes
    public static List<Repair> of(byte[] bytes, VerificationReport report) {
        var repairs = new ArrayList<Repair>();
        if (report.verdictOnAll() != Outcome.PASSED) add(Intake.jsonOf(bytes), report, "", repairs);
        // What stands in a record is looked at with the record, and by itself.
        return repairs.stream().distinct().limit(MAX).toList();
    }

    /// The faults that a badge has by its look, whether or not it passes anywhere, and where it does not fit its data
    /// model.
    public static List<Repair> of(byte[] bytes) {
        var badge = Intake.jsonOf(bytes);
        if (badge == null) return List.of();
        var repairs = new ArrayList<>(Faults.examine(badge));
        var isCredential = Types.of(badge).contains("VerifiableCredential");
        for (var misfit : isCredential ? Lints.examineModel(badge, Types.of(badge)) : List.<LintFinding>of())
            repairs.add(new Repair(
                    misfit.lint(),
                    misfit.path(),
                    misfit.message(),
                    "Mend it, and sign again.",
                    OB + "Open Badges Data Model\""));
        return List.copyOf(repairs);
    }

    private static void add(@Nullable ObjectNode badge, VerificationReport report, String path, List<Repair> repairs) {
        if (repairs.size() > MAX) return;
        if (report.verdict() != Outcome.PASSED) {
            var faults = badge == null ? List.<Repair>of() : Faults.examine(badge);
            for (var fault : faults) repairs.add(fault.under(path));
            if (!OTHERS.contains(report.format())) for (var check : report.checks()) byCode(check, path, repairs);
        }
        for (var inside : report.nested()) {
            var held = badge == null ? null : badge.at(inside.path());
            add(held == null ? null : Intake.jsonOf(held), inside.report(), path + inside.path(), repairs);
        }
    }

    private static void byCode(Check check, String path, List<Repair> repairs) {
        if (check.outcome() != Outcome.FAILED && check.outcome() != Outcome.UNKNOWN || check.kind() == Kind.TRUST)
            return;
        var remedy = BY_CODE.get(check.code());
        if (remedy == null) return;
        repairs.add(new Repair(check.code(), path, check.message(), remedy.text(), remedy.citation()));
    }
}
