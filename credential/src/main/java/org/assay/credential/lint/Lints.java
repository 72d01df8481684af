package org.assay.credential.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import org.assay.credential.status.StatusEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lints, in the order in which a reader of the specifications meets their subjects.
///
/// Every finding stops a signature: a credential that is out cannot be mended.
public final class Lints {
    private static final LocalDate OPEN_BADGES_3 = LocalDate.of(2023, 6, 20);
    private static final LocalDate VC_2 = LocalDate.of(2025, 5, 15);
    private static final String CONTEXT_OF_OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context";
    private static final Pattern LIST_URL = Pattern.compile("https://.|http://localhost[:/]");
    private static final int MIN_SALT_CHARS = 16;

    private static final List<Lint> ALL = List.of(
            new Lint("context-order", "Open Badges 3.0, \"OpenBadgeCredential\"", OPEN_BADGES_3, Lints::contextOrder),
            new Lint("data-model", "Open Badges 3.0, \"Open Badges Data Model\"", OPEN_BADGES_3, Lints::dataModel),
            new Lint("subject-identified", "Open Badges 3.0, \"AchievementSubject\"", OPEN_BADGES_3, Lints::subject),
            new Lint(
                    "contents-secured",
                    "VC Data Model 2.0, \"Securing Mechanisms\"",
                    VC_2,
                    LearnerRecords::checkSecured),
            new Lint("identity-salted", "Open Badges 3.0, \"IdentityObject\"", OPEN_BADGES_3, Lints::salt),
            new Lint("result-described", "Open Badges 3.0, \"Result\"", OPEN_BADGES_3, Lints::results),
            new Lint("validity-ordered", "VC Data Model 2.0, \"Validity Period\"", VC_2, Lints::validity),
            new Lint(
                    "status-entry",
                    "Bitstring Status List 1.0, \"BitstringStatusListEntry\"",
                    VC_2,
                    Lints::statusEntry),
            new Lint("covered", "VC Data Integrity 1.0, \"Validating Contexts\"", VC_2, Lints::covered),
            new Lint("unsigned", "VC Data Integrity 1.0, \"Add Proof\"", VC_2, Lints::unsigned));

    private Lints() {}

    public static List<Lint> all() {
        return ALL;
    }

    /// Runs every lint over an unsigned achievement credential, or an unsigned record of several.
    ///
    /// @return the findings, empty if the credential may be signed
    public static List<LintFinding> examine(ObjectNode credential) {
        var findings = new ArrayList<LintFinding>();
        for (var lint : ALL) findings.addAll(lint.examine(credential));
        return List.copyOf(findings);
    }

    /// Runs over a credential or presentation of any kind what holds for all: the envelope, and terms that are defined.
    ///
    /// @return the findings, empty if it may be signed
    public static List<LintFinding> examineAny(ObjectNode document, KnownContexts contexts) {
        var findings = new ArrayList<LintFinding>(examineEnvelope(document));
        BiConsumer<String, String> misfits = (path, message) -> findings.add(new LintFinding("covered", path, message));
        if (!document.path("@context").path(0).asString("").equals(BundledContexts.CREDENTIALS_V2))
            misfits.accept("/@context/0", "not the base context of VC Data Model 2.0");
        try {
            // Earlier proofs are not signed by the next one, and are judged where they are checked.
            var unsecured = document.deepCopy();
            unsecured.remove("proof");
            SafeJsonLd.over(contexts).check(unsecured);
            RelatedResources.check(document, contexts, misfits);
        } catch (NotCanonical refused) {
            misfits.accept("", String.valueOf(refused.getMessage()));
        }
        return List.copyOf(findings);
    }

    /// Whether the digests that a document names for others are those of the ones that are known here.
    public static List<LintFinding> examineResources(JsonNode document, KnownContexts contexts) {
        var findings = new ArrayList<LintFinding>();
        RelatedResources.check(
                document,
                contexts,
                (path, message) -> findings.add(new LintFinding("related-resource", path, message)));
        return List.copyOf(findings);
    }

    /// Whether a credential or presentation has what VC Data Model 2.0 demands of every one.
    public static List<LintFinding> examineEnvelope(ObjectNode named) {
        var document = inNewTerms(named);
        var findings = new ArrayList<LintFinding>();
        BiConsumer<String, String> misfits =
                (path, message) -> findings.add(new LintFinding("data-model", path, message));
        var types = document.path("type").toString();
        if (types.contains("\"VerifiablePresentation\"")) EnvelopeModel.checkPresentation(document, misfits);
        else EnvelopeModel.checkCredential(document, misfits);
        return List.copyOf(findings);
    }

    /// Whether the members of a credential fit its data model; empty where they do, or where its type has no
    /// model here.
    public static List<LintFinding> examineModel(ObjectNode named, List<String> types) {
        var credential = inNewTerms(named);
        var findings = new ArrayList<LintFinding>();
        BiConsumer<String, String> misfits =
                (path, message) -> findings.add(new LintFinding("data-model", path, message));
        if (types.contains("AchievementCredential") || types.contains("OpenBadgeCredential"))
            OpenBadgesModel.MODEL.check("AchievementCredential", credential, "", misfits);
        if (types.contains("EndorsementCredential"))
            OpenBadgesModel.MODEL.check("EndorsementCredential", credential, "", misfits);
        if (types.contains("ClrCredential")) LearnerRecords.checkModel(credential, misfits);
        return List.copyOf(findings);
    }

    /// Whether the members of an achievement or a profile that stands on its own fit its data model.
    public static List<LintFinding> examinePart(ObjectNode part, List<String> types) {
        var findings = new ArrayList<LintFinding>();
        for (var name : List.of("Achievement", "Profile"))
            if (types.contains(name))
                OpenBadgesModel.MODEL.check(
                        name, part, "", (path, message) -> findings.add(new LintFinding("data-model", path, message)));
        return List.copyOf(findings);
    }

    /// Data model 1.1 has other names for the two dates; everything else is the same.
    private static ObjectNode inNewTerms(ObjectNode document) {
        var isOld = document.path("@context").path(0).asString("").equals(BundledContexts.CREDENTIALS_V1);
        if (!isOld && !LearnerRecords.isOne(document)) return document;
        var renamed = document.deepCopy();
        renameOldTerms(renamed, false);
        return renamed;
    }

    /// Of the credentials inside too, by the context that holds where they are.
    private static void renameOldTerms(JsonNode node, boolean isOldAround) {
        var context = node.path("@context");
        var isOld = context.isMissingNode()
                ? isOldAround
                : context.path(0).asString("").equals(BundledContexts.CREDENTIALS_V1);
        if (isOld && node instanceof ObjectNode object) {
            if (object.has("issuanceDate")) object.set("validFrom", object.remove("issuanceDate"));
            if (object.has("expirationDate")) object.set("validUntil", object.remove("expirationDate"));
        }
        for (var child : node) renameOldTerms(child, isOld);
    }

    private static void contextOrder(ObjectNode credential, BiConsumer<String, String> objections) {
        var context = credential.path("@context");
        if (!context.path(0).asString("").equals("https://www.w3.org/ns/credentials/v2"))
            objections.accept("/@context/0", "not the base context of VC Data Model 2.0");
        var isRecord = LearnerRecords.isOne(credential);
        if (isRecord && !context.path(1).asString("").startsWith(LearnerRecords.CONTEXT))
            objections.accept("/@context/1", "not the context of Comprehensive Learner Record 2.0");
        var place = isRecord ? 2 : 1;
        if (!context.path(place).asString("").startsWith(CONTEXT_OF_OPEN_BADGES))
            objections.accept("/@context/" + place, "not the context of Open Badges 3.0");
    }

    private static void dataModel(ObjectNode credential, BiConsumer<String, String> objections) {
        if (LearnerRecords.isOne(credential)) {
            LearnerRecords.checkModel(credential, objections);
            LearnerRecords.checkContents(credential, objections);
        } else OpenBadgesModel.MODEL.check("AchievementCredential", credential, "", objections);
        if (!credential.path("type").toString().contains("\"VerifiableCredential\""))
            objections.accept("/type", "does not include VerifiableCredential");
        if (credential.path("credentialStatus").isArray())
            objections.accept("/credentialStatus", "more than one status; Open Badges 3.0 has room for one");
    }

    private static void subject(ObjectNode credential, BiConsumer<String, String> objections) {
        var subject = credential.path("credentialSubject");
        if (!subject.has("id") && !subject.has("identifier"))
            objections.accept("/credentialSubject", "neither id nor identifier: nobody could show that it is theirs");
    }

    private static void salt(ObjectNode credential, BiConsumer<String, String> objections) {
        var identifiers = credential.path("credentialSubject").path("identifier");
        for (var identity : identifiers.isArray() ? identifiers : List.of(identifiers)) {
            if (!identity.path("hashed").asBoolean(false)) continue;
            if (!identity.path("identityHash").asString("").startsWith("sha256$"))
                objections.accept("/credentialSubject/identifier", "hash is not SHA-256");
            if (identity.path("salt").asString("").length() < MIN_SALT_CHARS)
                objections.accept("/credentialSubject/identifier", "salt is shorter than 16 characters");
        }
    }

    private static void results(ObjectNode credential, BiConsumer<String, String> objections) {
        var subject = credential.path("credentialSubject");
        var described = new ArrayList<String>();
        var descriptions = subject.path("achievement").path("resultDescription");
        for (var description : descriptions.isArray() ? descriptions : List.of(descriptions))
            described.add(description.path("id").asString(""));
        var results = subject.path("result");
        for (var result : results.isArray() ? results : List.of(results)) {
            var description = result.path("resultDescription").asString("");
            if (!description.isEmpty() && !described.contains(description))
                objections.accept("/credentialSubject/result", "described nowhere in the achievement: " + description);
        }
    }

    private static void validity(ObjectNode credential, BiConsumer<String, String> objections) {
        try {
            if (!credential.has("validUntil")) return;
            var from = DateTimeStamp.parse(credential.path("validFrom").asString(""));
            var until = DateTimeStamp.parse(credential.path("validUntil").asString(""));
            if (!from.isBefore(until)) objections.accept("/validUntil", "not after validFrom");
        } catch (IllegalArgumentException malformed) {
            objections.accept("/validUntil", "cannot be compared with validFrom");
        }
    }

    private static void statusEntry(ObjectNode credential, BiConsumer<String, String> objections) {
        var entry = credential.path("credentialStatus");
        if (!entry.path("type").asString("").equals(StatusEntry.TYPE)) return;
        if (!entry.path("statusListIndex").isString()
                || !entry.path("statusListIndex").stringValue().matches("0|[1-9][0-9]*"))
            objections.accept("/credentialStatus/statusListIndex", "not a whole number as text");
        if (!LIST_URL.matcher(entry.path("statusListCredential").asString("")).lookingAt())
            objections.accept("/credentialStatus/statusListCredential", "not an https URL, or http on localhost");
        if (!entry.path("statusPurpose").isString()) objections.accept("/credentialStatus/statusPurpose", "missing");
    }

    private static void covered(ObjectNode credential, BiConsumer<String, String> objections) {
        try {
            SafeJsonLd.bundled().canonicalise(credential);
        } catch (NotCanonical refused) {
            objections.accept("", String.valueOf(refused.getMessage()));
        }
    }

    private static void unsigned(ObjectNode credential, BiConsumer<String, String> objections) {
        if (credential.has("proof")) objections.accept("/proof", "has a proof already");
    }
}
