package org.assay.credential.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.json.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The faults that badges in circulation have, with what their issuers do about them.
///
/// They are looked for in what was issued already, unlike lints, and they decide nothing: a badge may have one and be
/// valid here, and fail elsewhere.
public final class Faults {
    private static final String VC = "VC Data Model 2.0, \"";
    private static final String DI = "VC Data Integrity 1.0, \"";
    private static final String OB = "Open Badges 3.0, \"";
    private static final String OB2 = "Open Badges 2.0, \"";
    private static final String PURL = "https://purl.imsglobal.org/spec/";
    private static final String EXTENSIONS = PURL + "ob/v3p0/extensions.json";

    /// Contexts of drafts, and those that took their place.
    private static final Map<String, String> DRAFTS = Map.of(
            "https://dc.imsglobal.org/draft/clr/", BundledContexts.LEARNER_RECORD,
            "https://dc.imsglobal.org/draft/ob/", BundledContexts.OPEN_BADGES,
            "https://imsglobal.github.io/openbadges-specification/", BundledContexts.OPEN_BADGES,
            "https://w3id.org/vc-revocation-list-2020/", "https://www.w3.org/ns/credentials/status/v1",
            "https://www.w3.org/2018/credentials/examples/", BundledContexts.CREDENTIALS_V2);

    /// Words that are used more often than the context that defines them is named.
    private static final Map<String, String> DEFINED = Map.of(
            "StatusList2021Entry", "https://w3id.org/vc/status-list/2021/v1",
            "Ed25519Signature2020", "https://w3id.org/security/suites/ed25519-2020/v1",
            "1EdTechJsonSchemaValidator2019", EXTENSIONS,
            "1EdTechRevocationList", EXTENSIONS,
            "1EdTechCredentialRefresh", EXTENSIONS);

    /// Words that the base context of data model 2.0 has, and that of 1.1 has not.
    private static final Map<String, String> DEFINED_SINCE_2 = Map.of(
            "DataIntegrityProof", "https://w3id.org/security/data-integrity/v2",
            "BitstringStatusListEntry", "https://www.w3.org/ns/credentials/status/v1");

    private static final Map<String, String> OLDER =
            Map.of("https://w3id.org/security/data-integrity/v2", "https://w3id.org/security/data-integrity/v1");

    private static final Set<String> SUITES = Set.of(
            "eddsa-rdfc-2022",
            "eddsa-jcs-2022",
            "ecdsa-rdfc-2019",
            "ecdsa-jcs-2019",
            "ecdsa-sd-2023",
            "bbs-2023",
            "merkle-proof-2019");
    private static final Set<String> PROOFS = Set.of("DataIntegrityProof", "Ed25519Signature2020", "MerkleProof2019");
    private static final List<String> TIMES = List.of(
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "awardedDate",
            "created",
            "activityStartDate",
            "activityEndDate");

    /// UTF-8 that was read as Latin-1 or Windows-1252 and written again.
    private static final Pattern GARBLED = Pattern.compile(
            "[\\u00c2\\u00c3][\\u0080-\\u00bf\\u0152-\\u2122]|\\u00e2[\\u0080\\u20ac][\\u0090-\\u00bf\\u2018-\\u2122]");

    private static final Pattern KEY_ALONE = Pattern.compile("did:key:[^#]+");

    private static final List<Fault> ALL = List.of(
            new Fault(
                    "base-context-not-first",
                    VC + "Contexts\"",
                    "Make @context a list that starts with https://www.w3.org/ns/credentials/v2, and sign again.",
                    Faults::baseContext),
            new Fault(
                    "context-of-a-draft",
                    VC + "Contexts\"",
                    "Name the published context in the place of the draft's, and sign again.",
                    Faults::draftContext),
            new Fault(
                    "context-not-named",
                    DI + "Validating Contexts\"",
                    "Add the context that defines the word to @context, and sign again: what no context defines is not"
                            + " signed.",
                    Faults::contextNotNamed),
            new Fault(
                    "dates-of-data-model-1",
                    VC + "Validity Period\"",
                    "Call the dates validFrom and validUntil, and sign again.",
                    Faults::oldDates),
            new Fault(
                    "time-without-zone",
                    VC + "Validity Period\"",
                    "Write the time in full and with its zone, such as 2026-03-02T12:00:00Z, and sign again.",
                    Faults::times),
            new Fault(
                    "image-as-text",
                    OB + "Image\"",
                    "Write the picture as {\"id\": its URL, \"type\": \"Image\"}, and sign again.",
                    Faults::images),
            new Fault(
                    "issuer-without-keys",
                    OB + "Verify a Credential's Proof\"",
                    "Make the issuer's id a did:web, a did:key or an https URL, where a document lists the key, and sign"
                            + " again.",
                    Faults::issuer),
            new Fault(
                    "key-without-fragment",
                    "VC-DI EdDSA Cryptosuites 1.0, \"DataIntegrityProof\"",
                    "Repeat the key behind a #, as in did:key:z6Mk...#z6Mk..., and sign again.",
                    Faults::keyAlone),
            new Fault(
                    "suite-not-published",
                    OB + "Data Integrity EdDSA Cryptosuite\"",
                    "Sign again with a DataIntegrityProof of eddsa-rdfc-2022.",
                    Faults::suites),
            new Fault(
                    "status-index-not-text",
                    "Bitstring Status List 1.0, \"BitstringStatusListEntry\"",
                    "Write statusListIndex as text, such as \"94567\", and sign again.",
                    Faults::statusIndex),
            new Fault(
                    "identity-not-salted",
                    OB + "IdentityObject\"",
                    "Hash the address with a random salt of 16 characters or more and SHA-256, and issue again: without,"
                            + " anybody can try out addresses.",
                    Faults::salt),
            new Fault(
                    "text-garbled",
                    "RFC 8259, \"Character Encoding\"",
                    "Keep and serve the badge as UTF-8 throughout, byte for byte as it was signed; some step reads it as"
                            + " Latin-1.",
                    Faults::garbled),
            new Fault(
                    "assertion-type-missing",
                    OB2 + "Assertion\"",
                    "Give the assertion the type Assertion.",
                    Faults::assertionType),
            new Fault(
                    "assertion-picture-inside",
                    OB2 + "Assertion\"",
                    "Give image as the URL of the baked picture; a data: URL may stand in the BadgeClass only.",
                    Faults::pictureInside),
            new Fault(
                    "assertion-at-http",
                    OB2 + "Badge Verification\"",
                    "Host assertion, badge and issuer at https URLs: what comes by http may be anybody's.",
                    Faults::plainHttp),
            new Fault(
                    "assertion-context-not-first",
                    OB2 + "Assertion\"",
                    "Name https://w3id.org/openbadges/v2 as @context, first if there are several.",
                    Faults::assertionContext));

    private Faults() {}

    public static List<Fault> all() {
        return ALL;
    }

    /// The faults of a badge as it was issued, of Open Badges 2 or 3.
    public static List<Repair> examine(ObjectNode badge) {
        var repairs = new ArrayList<Repair>();
        for (var fault : ALL) repairs.addAll(fault.examine(badge));
        return List.copyOf(repairs);
    }

    private static boolean isCredential(JsonNode badge) {
        return OneOrMore.of(badge.path("type")).stream()
                .anyMatch(type -> type.asString("").equals("VerifiableCredential"));
    }

    private static boolean isAssertion(JsonNode badge) {
        return !isCredential(badge) && badge.has("recipient");
    }

    private static String base(JsonNode badge) {
        return badge.path("@context").path(0).asString("");
    }

    private static boolean names(JsonNode badge, String context) {
        return OneOrMore.of(badge.path("@context")).stream()
                .anyMatch(one -> one.asString("").equals(context));
    }

    private static void baseContext(ObjectNode badge, BiConsumer<String, String> places) {
        var isBase = base(badge).equals(BundledContexts.CREDENTIALS_V2)
                || base(badge).equals(BundledContexts.CREDENTIALS_V1);
        if (isCredential(badge) && !isBase) places.accept("/@context/0", "not a base context");
    }

    private static void draftContext(ObjectNode badge, BiConsumer<String, String> places) {
        var all = OneOrMore.of(badge.path("@context"));
        for (var i = 0; i < all.size(); i++)
            for (var draft : DRAFTS.entrySet())
                if (all.get(i).asString("").startsWith(draft.getKey()))
                    places.accept("/@context/" + i, "context of a draft; published is " + draft.getValue());
    }

    private static void contextNotNamed(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isCredential(badge)) return;
        var isOld = base(badge).equals(BundledContexts.CREDENTIALS_V1);
        each(badge, "", (path, node) -> {
            // A proof, say, may name its own.
            if (node.has("@context") && !path.isEmpty()) return false;
            for (var type : OneOrMore.of(node.path("type"))) {
                var word = type.asString("");
                var context = DEFINED.containsKey(word) ? DEFINED.get(word) : isOld ? DEFINED_SINCE_2.get(word) : null;
                if (context != null && !names(badge, context) && !names(badge, OLDER.getOrDefault(context, "")))
                    places.accept(path + "/type", "%s is defined by %s, which is not named".formatted(word, context));
            }
            return true;
        });
    }

    private static void oldDates(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isCredential(badge) || !base(badge).equals(BundledContexts.CREDENTIALS_V2)) return;
        for (var name : List.of("issuanceDate", "expirationDate"))
            if (badge.has(name)) places.accept("/" + name, "a word of data model 1.1, under the context of 2.0");
    }

    private static void times(ObjectNode badge, BiConsumer<String, String> places) {
        if (isCredential(badge))
            each(badge, "", (path, node) -> {
                for (var name : TIMES)
                    if (node.has(name) && !isTime(node.path(name)))
                        places.accept(
                                path + "/" + name,
                                "not a time with a zone: " + node.path(name).asString(""));
                return true;
            });
    }

    private static boolean isTime(JsonNode value) {
        try {
            DateTimeStamp.parse(value.asString(""));
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void images(ObjectNode badge, BiConsumer<String, String> places) {
        if (isCredential(badge))
            each(badge, "", (path, node) -> {
                if (node.path("image").isString()) places.accept(path + "/image", "a URL, where an Image is wanted");
                return true;
            });
    }

    private static void issuer(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isCredential(badge)) return;
        var issuer = badge.path("issuer");
        var id = issuer.isString() ? issuer.stringValue() : issuer.path("id").asString("");
        if (!id.startsWith("did:") && !id.startsWith("https://"))
            places.accept(
                    issuer.isString() ? "/issuer" : "/issuer/id",
                    id.isEmpty() ? "missing" : "no document with keys can be found behind " + id);
    }

    private static void keyAlone(ObjectNode badge, BiConsumer<String, String> places) {
        proofs(badge, (path, proof) -> {
            var method = proof.path("verificationMethod").asString("");
            if (KEY_ALONE.matcher(method).matches()) places.accept(path + "/verificationMethod", "a did:key without #");
        });
    }

    private static void suites(ObjectNode badge, BiConsumer<String, String> places) {
        proofs(badge, (path, proof) -> {
            var type = proof.path("type").asString("");
            var suite = proof.path("cryptosuite").asString("");
            if (!PROOFS.contains(type))
                places.accept(path + "/type", "proof of a kind that verifiers do not take: " + type);
            else if (type.equals("DataIntegrityProof") && !SUITES.contains(suite))
                places.accept(path + "/cryptosuite", "no suite that was published: " + suite);
        });
    }

    private static void proofs(ObjectNode badge, BiConsumer<String, JsonNode> look) {
        if (!isCredential(badge)) return;
        var proof = badge.path("proof");
        var all = OneOrMore.of(proof);
        for (var i = 0; i < all.size(); i++) look.accept(proof.isArray() ? "/proof/" + i : "/proof", all.get(i));
    }

    private static void statusIndex(ObjectNode badge, BiConsumer<String, String> places) {
        for (var entry : OneOrMore.of(badge.path("credentialStatus")))
            if (entry.path("statusListIndex").isNumber())
                places.accept("/credentialStatus/statusListIndex", "a number, where text is wanted");
    }

    private static void salt(ObjectNode badge, BiConsumer<String, String> places) {
        for (var subject : OneOrMore.of(badge.path("credentialSubject")))
            for (var identity : OneOrMore.of(subject.path("identifier")))
                if (identity.path("hashed").asBoolean(false)
                        && (identity.path("salt").asString("").isEmpty()
                                || !identity.path("identityHash").asString("").startsWith("sha256$")))
                    places.accept("/credentialSubject/identifier", "hash without salt, or not of SHA-256");
        var recipient = badge.path("recipient");
        if (recipient.path("hashed").asBoolean(false)
                && (recipient.path("salt").asString("").isEmpty()
                        || recipient.path("identity").asString("").startsWith("md5$")))
            places.accept("/recipient", "hash without salt, or MD5");
    }

    private static void garbled(ObjectNode badge, BiConsumer<String, String> places) {
        each(badge, "", (path, node) -> {
            for (var member : node.properties())
                if (member.getValue().isString()
                        && GARBLED.matcher(member.getValue().stringValue()).find())
                    places.accept(Pointers.child(path, member.getKey()), "letters were garbled on the way");
            return true;
        });
    }

    private static void assertionType(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isAssertion(badge) || badge.has("verify")) return;
        var types = OneOrMore.of(badge.path("type")).stream().map(type -> type.asString(""));
        if (types.noneMatch("Assertion"::equals)) places.accept("/type", "does not include Assertion");
    }

    private static void pictureInside(ObjectNode badge, BiConsumer<String, String> places) {
        var image = badge.path("image");
        if (isAssertion(badge) && image.asString(image.path("id").asString("")).startsWith("data:"))
            places.accept("/image", "a picture within its URL");
    }

    private static void plainHttp(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isAssertion(badge)) return;
        for (var name : List.of("id", "badge"))
            if (badge.path(name).asString("").startsWith("http://")) places.accept("/" + name, "an http URL");
    }

    private static void assertionContext(ObjectNode badge, BiConsumer<String, String> places) {
        if (!isAssertion(badge) || !badge.has("@context")) return;
        var context = badge.path("@context");
        var first = (context.isArray() ? context.path(0) : context).asString("");
        if (!first.equals("https://w3id.org/openbadges/v2") && !first.equals("https://w3id.org/openbadges/v1"))
            places.accept("/@context", "not the context of Open Badges 2");
    }

    /// Visits each object, and what is in it where `look` says so.
    private static void each(JsonNode node, String path, BiPredicate<String, JsonNode> look) {
        if (node.isObject() && !look.test(path, node)) return;
        for (var member : node.properties())
            if (!member.getKey().equals("@context"))
                each(member.getValue(), Pointers.child(path, member.getKey()), look);
        if (node.isArray()) for (var i = 0; i < node.size(); i++) each(node.path(i), path + "/" + i, look);
    }
}
