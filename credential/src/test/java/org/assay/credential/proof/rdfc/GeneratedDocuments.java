package org.assay.credential.proof.rdfc;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Honest documents of every kind that the bundled contexts have words for, drawn from a seed.
final class GeneratedDocuments {
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context";
    private static final List<String> EARLIER_OPEN_BADGES =
            List.of(OPEN_BADGES + "-3.0.2.json", OPEN_BADGES + "-3.0.1.json", OPEN_BADGES + ".json");
    private static final List<String> TEXTS = List.of(
            ("Survey Data Analysis|Ergebnis: 84 % – gut|数据分析|quoted \"text\" and \\ a backslash|line\nbreak\tand tab"
                            + "|\u0001\u007f\u0085|😀 emoji|تحليل البيانات|| |true|https://example.org/not-an-id"
                            + "|a@example.org|@ home|_:b0")
                    .split("\\|"));

    private final Random random;
    private int ids;
    private ArrayNode contexts = contexts();

    GeneratedDocuments(long seed) {
        this.random = new Random(seed);
    }

    ObjectNode next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4 -> achievementCredential();
            case 5 -> endorsement();
            case 6, 7 -> plainCredential();
            case 8 -> presentation();
            case 9 -> statusList();
            case 10 -> proofConfiguration();
            default -> controllerDocument();
        };
    }

    private ObjectNode achievementCredential() {
        var credential = object();
        var base = random.nextInt(4) > 0 ? BundledContexts.CREDENTIALS_V2 : BundledContexts.CREDENTIALS_V1;
        var isNew = base.equals(BundledContexts.CREDENTIALS_V2);
        contexts = StrictJson.mapper().createArrayNode().add(base);
        contexts.add(isNew ? BundledContexts.OPEN_BADGES : oneOf(EARLIER_OPEN_BADGES));
        contexts.add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        if (!isNew) contexts.add("https://w3id.org/security/data-integrity/v2");
        credential.set("@context", contexts);
        credential.put("id", id());
        credential
                .putArray("type")
                .add("VerifiableCredential")
                .add(maybe() ? "OpenBadgeCredential" : "AchievementCredential");
        envelope(credential, base);
        credential.set("credentialSubject", several(this::achievementSubject));
        if (maybe()) credential.set("evidence", several(this::evidence));
        if (often()) credential.set("credentialStatus", several(() -> statusEntry(base)));
        if (maybe())
            credential.set(
                    "credentialSchema",
                    several(() -> typed("1EdTechJsonSchemaValidator2019").put("id", id())));
        if (maybe())
            credential.set("refreshService", typed("1EdTechCredentialRefresh").put("id", id()));
        if (maybe()) credential.set("endorsement", several(() -> endorsement(maybe())));
        if (random.nextInt(8) == 0) credential.set("proof", several(this::proof));
        if (maybe() && isNew) credential.put("awardedDate", time());
        return credential;
    }

    private void envelope(ObjectNode credential, String base) {
        if (often()) credential.put("name", text());
        if (maybe()) credential.put("description", text());
        credential.set("issuer", maybe() ? text(id()) : profile(2));
        var isOld = base.equals(BundledContexts.CREDENTIALS_V1);
        credential.put(isOld ? "issuanceDate" : "validFrom", time());
        if (maybe()) credential.put(isOld ? "expirationDate" : "validUntil", time());
    }

    private ObjectNode achievementSubject() {
        var subject = typed("AchievementSubject");
        if (maybe()) subject.put("id", id());
        if (often()) subject.set("identifier", array(this::identity));
        subject.set("achievement", achievement());
        if (often()) subject.set("result", array(this::result));
        put(subject, "licenseNumber", "role", "term");
        if (maybe()) subject.put("creditsEarned", random.nextInt(30));
        if (maybe()) subject.put("activityStartDate", time());
        if (maybe()) subject.set("image", image());
        if (maybe()) subject.set("source", profile(1));
        return subject;
    }

    private ObjectNode achievement() {
        var achievement = typed("Achievement");
        if (often()) achievement.put("id", id());
        put(
                achievement,
                "achievementType",
                "name",
                "description",
                "humanCode",
                "fieldOfStudy",
                "specialization",
                "version");
        var criteria = object();
        if (maybe()) criteria.put("id", id());
        if (often()) criteria.put("narrative", text());
        achievement.set("criteria", criteria);
        if (maybe()) achievement.put("creditsAvailable", random.nextInt(30));
        if (maybe()) achievement.set("creator", profile(1));
        if (maybe()) achievement.set("image", maybe() ? image() : text(id()));
        if (maybe()) achievement.set("tag", array(() -> text(text())));
        if (often()) achievement.set("alignment", several(this::alignment));
        if (often()) achievement.set("resultDescription", several(this::resultDescription));
        if (maybe()) achievement.set("otherIdentifier", array(this::identifierEntry));
        if (maybe())
            achievement.set(
                    "related", array(() -> typed("Related").put("id", id()).put("version", text())));
        if (random.nextInt(10) == 0) achievement.set("endorsement", several(() -> endorsement(maybe())));
        return achievement;
    }

    private ObjectNode profile(int depth) {
        var profile = typed("Profile").put("id", id());
        put(profile, "name", "phone", "email", "description", "givenName", "familyName", "honorificPrefix", "official");
        if (maybe()) profile.put("url", id());
        if (maybe()) profile.put("dateOfBirth", "1999-01-31");
        if (maybe()) profile.set("image", image());
        if (maybe()) profile.set("address", address());
        if (maybe()) profile.set("otherIdentifier", array(this::identifierEntry));
        if (depth > 0 && maybe()) profile.set("parentOrg", profile(depth - 1));
        return profile;
    }

    private ObjectNode address() {
        var address = typed("Address");
        put(address, "addressCountry", "addressCountryCode", "addressLocality", "postalCode", "streetAddress");
        if (maybe())
            address.set(
                    "geo",
                    typed("GeoCoordinates").put("latitude", random.nextInt(90)).put("longitude", 7));
        return address;
    }

    private ObjectNode alignment() {
        var alignment = typed("Alignment");
        put(alignment, "targetCode", "targetDescription", "targetFramework", "targetName", "targetType");
        return alignment.put("targetUrl", id());
    }

    private ObjectNode resultDescription() {
        var description = typed("ResultDescription");
        if (often()) description.put("id", id());
        put(description, "name", "requiredValue", "resultType", "valueMax", "valueMin");
        if (maybe()) description.put("requiredLevel", id());
        if (maybe()) {
            var values = description.putArray("allowedValue");
            for (var i = random.nextInt(5); i >= 0; i--) values.add(often() ? letter() : text());
        }
        if (maybe())
            description.set(
                    "rubricCriterionLevel",
                    array(() -> typed("RubricCriterionLevel").put("id", id()).put("level", text())));
        return description;
    }

    private ObjectNode result() {
        var result = typed("Result");
        if (often()) result.put("resultDescription", id());
        if (maybe()) result.put("achievedLevel", id());
        if (maybe()) result.put("status", "Completed");
        return result.put("value", Integer.toString(random.nextInt(100_000)));
    }

    private ObjectNode identity() {
        var identity = object().put("type", "IdentityObject").put("hashed", maybe());
        return identity.put("identityHash", "sha256$" + Long.toHexString(random.nextLong()))
                .put("identityType", "emailAddress")
                .put("salt", "x" + random.nextInt());
    }

    private ObjectNode identifierEntry() {
        return object().put("type", "IdentifierEntry")
                .put("identifier", Integer.toString(random.nextInt()))
                .put("identifierType", "sourcedId");
    }

    private ObjectNode image() {
        var image = object().put("id", id()).put("type", "Image");
        return maybe() ? image.put("caption", text()) : image;
    }

    private ObjectNode evidence() {
        var evidence = typed("Evidence");
        if (maybe()) evidence.put("id", id());
        return put(evidence, "name", "description", "narrative", "genre", "audience");
    }

    private ObjectNode statusEntry(String base) {
        if (base.equals(BundledContexts.CREDENTIALS_V1))
            return typed("1EdTechRevocationList").put("id", id());
        var entry =
                object().put("id", id()).put("type", "BitstringStatusListEntry").put("statusPurpose", "revocation");
        entry.put("statusListIndex", Integer.toString(random.nextInt(131_072))).put("statusListCredential", id());
        if (maybe()) entry.put("statusSize", 1 + random.nextInt(3));
        if (maybe())
            entry.set("statusMessage", array(() -> object().put("status", "0x0").put("message", text())));
        return entry;
    }

    private ObjectNode endorsement(boolean hasOwnContext) {
        var endorsement = object();
        if (hasOwnContext) endorsement.set("@context", contexts);
        endorsement.put("id", id());
        endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
        envelope(endorsement, contexts.path(0).stringValue());
        var subject = typed("EndorsementSubject").put("id", id());
        endorsement.set("credentialSubject", put(subject, "endorsementComment"));
        if (hasOwnContext && maybe()) endorsement.set("proof", several(this::proof));
        return endorsement;
    }

    private ObjectNode endorsement() {
        contexts = contexts();
        return endorsement(true);
    }

    private static ArrayNode contexts() {
        return StrictJson.mapper()
                .createArrayNode()
                .add(BundledContexts.CREDENTIALS_V2)
                .add(BundledContexts.OPEN_BADGES);
    }

    private ObjectNode plainCredential() {
        var credential = object();
        var base = maybe() ? BundledContexts.CREDENTIALS_V2 : BundledContexts.CREDENTIALS_V1;
        if (maybe()) credential.put("@context", base);
        else credential.putArray("@context").add(base);
        if (often()) credential.put("id", id());
        if (maybe()) credential.put("type", "VerifiableCredential");
        else credential.putArray("type").add("VerifiableCredential");
        credential.set("issuer", maybe() ? text(id()) : object().put("id", id()));
        var isOld = base.equals(BundledContexts.CREDENTIALS_V1);
        credential.put(isOld ? "issuanceDate" : "validFrom", time());
        credential.set("credentialSubject", several(() -> object().put("id", id())));
        if (maybe() && !isOld)
            credential.set(
                    "name",
                    maybe() ? text(text()) : object().put("@value", text()).put("@language", "en"));
        if (maybe() && !isOld)
            credential.set(
                    "relatedResource",
                    several(() -> object().put("id", id())
                            .put("digestSRI", "sha384-x")
                            .put("mediaType", "a/b")));
        if (maybe()) credential.set("termsOfUse", several(() -> object().put("type", id())));
        if (maybe())
            credential.set("evidence", several(() -> object().put("id", id()).put("type", id())));
        return credential;
    }

    private ObjectNode presentation() {
        var presentation = object();
        presentation.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        presentation.put("type", "VerifiablePresentation");
        if (maybe()) presentation.put("id", id());
        if (maybe()) presentation.put("holder", id());
        presentation.set("verifiableCredential", several(() -> maybe() ? achievementCredential() : plainCredential()));
        if (maybe()) presentation.set("proof", several(this::proof));
        return presentation;
    }

    private ObjectNode statusList() {
        var credential = object();
        credential.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        credential.put("id", id());
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", id()).put("validFrom", time());
        var list = credential
                .putObject("credentialSubject")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", "suspension");
        list.put("id", id()).put("encodedList", "uH4sIAAAAAAAA" + Long.toHexString(random.nextLong()));
        if (maybe()) list.put("ttl", random.nextInt());
        return credential;
    }

    private ObjectNode proofConfiguration() {
        var proof = proof();
        if (maybe()) proof.remove("proofValue");
        proof.set("@context", contexts());
        return proof;
    }

    private ObjectNode proof() {
        var proof = object().put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-rdfc-2022")
                .put("created", time());
        proof.put("verificationMethod", id() + "#key")
                .put("proofPurpose", maybe() ? "assertionMethod" : "authentication");
        if (maybe()) proof.put("domain", "https://aldermere.example").put("challenge", text());
        if (maybe()) proof.put("id", id());
        if (maybe()) proof.put("nonce", text()).put("expires", time());
        return proof.put("proofValue", "z" + Long.toHexString(random.nextLong()));
    }

    private ObjectNode controllerDocument() {
        var document = object().put("id", id());
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("controller", id());
        document.set(
                "verificationMethod",
                several(() -> object().put("id", id())
                        .put("type", "Multikey")
                        .put("controller", id())
                        .put("publicKeyMultibase", "z6Mk")));
        document.set("assertionMethod", several(() -> text(id())));
        if (maybe())
            document.set(
                    "service",
                    several(() -> object().put("id", id()).put("type", id()).put("serviceEndpoint", id())));
        return document;
    }

    private ObjectNode typed(String type) {
        var object = object();
        if (often()) object.putArray("type").add(type);
        else object.put("type", type);
        return object;
    }

    private ObjectNode put(ObjectNode object, String... names) {
        for (var name : names) if (maybe()) object.put(name, text());
        return object;
    }

    private JsonNode several(Supplier<? extends JsonNode> each) {
        return often() ? each.get() : array(each);
    }

    private ArrayNode array(Supplier<? extends JsonNode> each) {
        var array = StrictJson.mapper().createArrayNode();
        for (var i = random.nextInt(4); i > 0; i--) array.add(each.get());
        return array;
    }

    private String id() {
        ids++;
        return switch (random.nextInt(8)) {
            case 0 -> "urn:uuid:" + new java.util.UUID(random.nextLong(), ids);
            case 1 -> "did:web:aldermere.example:" + ids;
            case 2 -> "https://aldermere.example/ünïcode/" + ids;
            case 3 -> "https://aldermere.example/?a=b&c=" + ids + "#f";
            default -> "https://aldermere.example/" + ids;
        };
    }

    private String time() {
        return "20%02d-0%d-1%dT12:00:00Z".formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(10));
    }

    private String letter() {
        return Character.toString('A' + random.nextInt(6));
    }

    /// Mostly different from all others, as texts of credentials are.
    private String text() {
        return oneOf(TEXTS) + (often() ? " " + ++ids : "");
    }

    private JsonNode text(String text) {
        return StrictJson.mapper().getNodeFactory().stringNode(text);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private boolean often() {
        return random.nextInt(4) > 0;
    }

    private static ObjectNode object() {
        return StrictJson.mapper().createObjectNode();
    }
}
