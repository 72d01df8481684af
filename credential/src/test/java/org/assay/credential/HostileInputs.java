package org.assay.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import tools.jackson.databind.node.ObjectNode;

/// The dearest inputs of at most 512 KB that we could think of, by what makes them dear.
final class HostileInputs {
    static final int MAX_BYTES = 512 * 1024;
    private static final String CONTEXTS =
            "[\"%s\",\"%s\"]".formatted(BundledContexts.CREDENTIALS_V2, BundledContexts.OPEN_BADGES);

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostileInputs() {}

    static Map<String, byte[]> all() {
        var inputs = new HostileInputs();
        inputs.json();
        inputs.graphs();
        inputs.borders();
        inputs.proofs();
        inputs.inside();
        HostileTokens.all().forEach(inputs::add);
        HostilePictures.all().forEach(inputs::add);
        inputs.texts();
        return inputs.all;
    }

    private void add(String name, String text) {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) throw new IllegalStateException("%s: %d bytes".formatted(name, bytes.length));
        all.put(name, bytes);
    }

    /// As many as fit, with a comma between them.
    static String many(int room, IntFunction<String> one) {
        var text = new StringBuilder();
        for (var i = 0; ; i++) {
            var next = one.apply(i);
            if (text.length() + next.length() + 1 > room) return text.toString();
            if (i > 0) text.append(',');
            text.append(next);
        }
    }

    static String many(IntFunction<String> one) {
        return many(MAX_BYTES - 8192, one);
    }

    private static String few(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static String credential(String members) {
        return ("{\"@context\":%s,\"type\":[\"VerifiableCredential\"],\"issuer\":\"%s\","
                        + "\"validFrom\":\"2026-01-01T00:00:00Z\",%s}")
                .formatted(CONTEXTS, Cast.ISSUER, members);
    }

    private static String subject(String subject) {
        return credential("\"credentialSubject\":" + subject + "," + proof());
    }

    private static String proof() {
        return "\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"created\":"
                + "\"2026-03-02T12:00:00Z\",\"verificationMethod\":\"%s\",\"proofPurpose\":\"assertionMethod\","
                        .formatted(Cast.METHOD)
                + "\"proofValue\":\"z%s\"}".formatted("2".repeat(88));
    }

    private void json() {
        add("brackets", "[".repeat(MAX_BYTES));
        add("braces", "{\"a\":".repeat(MAX_BYTES / 5));
        add("levels", subject("{\"id\":\"urn:x\",\"a\":" + "[".repeat(60) + "]".repeat(60) + "}"));
        add("levels, many", "[" + many(i -> "[".repeat(60) + "]".repeat(60)) + "]");
        add("numbers", "[" + many(i -> "1") + "]");
        add("numbers, long", "[" + many(i -> "9".repeat(40)) + "]");
        add("number, far", "{\"a\":1e999999999,\"b\":1e-999999999}");
        add("numbers in a credential", subject("{\"id\":\"urn:x\",\"a\":[" + many(i -> "1e307") + "]}"));
        add("members", subject("{" + many(i -> "\"a%d\":1".formatted(i)) + "}"));
        add("members named alike", "{" + many(i -> "\"a%d\":1".formatted(i)) + ",\"a0\":1}");
        add("members with one hash", "{" + many(i -> "\"%s\":1".formatted(collision(i))) + "}");
        add("text", subject("{\"id\":\"urn:x\",\"name\":\"%s\"}".formatted("x".repeat(MAX_BYTES - 2000))));
        add("text of escapes", subject("{\"id\":\"urn:x\",\"name\":\"%s\"}".formatted("\\u0001".repeat(80_000))));
        add("text of many bytes", subject("{\"id\":\"urn:x\",\"name\":\"%s\"}".formatted("𝄞".repeat(120_000))));
        add(
                "types",
                credential("\"type\":1").replace("\"type\":1", "\"x\":[" + many(i -> "\"T%d\"".formatted(i)) + "]"));
        add(
                "types that are known",
                "{\"@context\":%s,\"type\":[\"VerifiableCredential\",%s]}"
                        .formatted(CONTEXTS, many(i -> "\"Profile\"")));
        add(
                "contexts",
                "{\"type\":\"VerifiableCredential\",\"@context\":[" + many(i -> "\"urn:%d\"".formatted(i)) + "]}");
        add(
                "contexts, the same",
                "{\"type\":\"VerifiableCredential\",\"@context\":["
                        + many(i -> "\"" + BundledContexts.CREDENTIALS_V2 + "\"") + "]}");
        add(
                "contexts in every node",
                subject("["
                        + many(i -> "{\"@context\":%s,\"id\":\"urn:%d\",\"type\":\"AchievementSubject\"}"
                                .formatted(CONTEXTS, i))
                        + "]"));
        add("keywords", subject("[" + many(i -> "{\"@id\":\"urn:%d\"}".formatted(i)) + "]"));
        add("nulls", subject("[" + many(i -> "null") + "]"));
    }

    /// Strings of which many have one hash code.
    private static String collision(int number) {
        var text = new StringBuilder();
        for (var bit = 0; bit < 16; bit++) text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        return text.toString();
    }

    private void graphs() {
        for (var nodes : new int[] {4, 6, 8, 10, 20, 40, 120}) add("clique of " + nodes, clique(nodes));
        add(
                "cliques of 6, many",
                subject("{\"id\":\"urn:x\",\"achievement\":{\"type\":\"Achievement\",\"creator\":["
                        + many(i -> cliqueNodes("c%d-".formatted(i), 6)) + "]}}"));
        for (var size : new int[] {20, 100, 1000, 4000})
            add(
                    "circle of " + size,
                    subject("{\"id\":\"urn:x\",\"achievement\":{\"creator\":["
                            + few(
                                    size,
                                    i -> "{\"id\":\"_:n%d\",\"type\":\"Profile\",\"parentOrg\":{\"id\":\"_:n%d\"}}"
                                            .formatted(i, (i + 1) % size))
                            + "]}}"));
        for (var size : new int[] {100, 3000})
            add(
                    "alike, " + size,
                    subject("["
                            + few(
                                    size,
                                    i ->
                                            "{\"type\":\"AchievementSubject\",\"achievement\":{\"type\":\"Achievement\",\"name\":\"a\"}}")
                            + "]"));
        add(
                "blank subjects, all told apart",
                subject("[" + many(i -> "{\"type\":\"AchievementSubject\",\"activityStartDate\":\"%d\"}".formatted(i))
                        + "]"));
        add(
                "named subjects",
                subject("["
                        + many(i -> "{\"id\":\"urn:%d\",\"type\":\"AchievementSubject\",\"role\":\"r\"}".formatted(i))
                        + "]"));
        add(
                "one text, many times",
                subject("{\"id\":\"urn:x\",\"type\":\"AchievementSubject\",\"achievement\":"
                        + "{\"id\":\"urn:a\",\"type\":\"Achievement\",\"tag\":[" + many(i -> "\"t\"") + "]}}"));
        add("many texts", texts(MAX_BYTES - 8192));
        add(
                "deep subjects",
                subject("{\"id\":\"urn:x\",\"type\":\"AchievementSubject\",\"achievement\":{\"creator\":["
                        + many(i -> "{\"parentOrg\":".repeat(50) + "\"urn:a\"" + "}".repeat(50)) + "]}}"));
    }

    /// Just small enough to be looked at by the slower path.
    private void borders() {
        for (var size : new int[] {200, 400, 800})
            add(
                    "typed nodes, " + size,
                    subject("["
                            + few(
                                    size,
                                    i -> "{\"id\":\"urn:%d\",\"type\":\"AchievementSubject\",\"role\":\"r\"}"
                                            .formatted(i))
                            + ",{\"name\":{\"@value\":\"a\",\"@language\":\"en-x\"}}]"));
        for (var size : new int[] {20, 45, 90})
            add(
                    "contexts in nodes, " + size,
                    subject("["
                            + few(size, i -> "{\"@context\":%s,\"id\":\"urn:%d\"}".formatted(CONTEXTS, i))
                            + ",{\"name\":{\"@value\":\"a\",\"@language\":\"en-x\"}}]"));
        for (var size : new int[] {1300, 3000, 9000})
            add(
                    "texts in two languages, " + size,
                    subject("{\"id\":\"urn:x\",\"name\":["
                            + few(size, i -> "{\"@value\":\"t%d\",\"@language\":\"en-x\"}".formatted(i)) + "]}"));
        add(
                "types, 60",
                subject("["
                        + few(
                                12,
                                i -> "{\"id\":\"urn:%d\",\"type\":[%s]}"
                                        .formatted(
                                                i, few(60, type -> type % 2 == 0 ? "\"Profile\"" : "\"Achievement\"")))
                        + "]"));
        add(
                "nodes in nodes",
                subject("["
                        + few(
                                60,
                                i -> "{\"achievement\":{\"creator\":" + "{\"parentOrg\":".repeat(40)
                                        + "{\"name\":{\"@value\":\"a\",\"@language\":\"en-x\"}}" + "}".repeat(40)
                                        + "}}")
                        + "]"));
    }

    static String texts(int room) {
        return subject("{\"id\":\"urn:x\",\"type\":\"AchievementSubject\",\"achievement\":"
                + "{\"id\":\"urn:a\",\"type\":\"Achievement\",\"tag\":[" + many(room, i -> "\"t%d\"".formatted(i))
                + "]}}");
    }

    static String clique(int nodes) {
        return subject("{\"id\":\"urn:x\",\"achievement\":{\"type\":\"Achievement\",\"creator\":[%s]}}"
                .formatted(cliqueNodes("n", nodes)));
    }

    private static String cliqueNodes(String prefix, int nodes) {
        return few(
                nodes,
                from -> "{\"id\":\"_:%s%d\",\"type\":\"Profile\",\"parentOrg\":[%s]}"
                        .formatted(
                                prefix,
                                from,
                                IntStream.range(0, nodes)
                                        .filter(to -> to != from)
                                        .mapToObj(to -> "{\"id\":\"_:%s%d\"}".formatted(prefix, to))
                                        .collect(Collectors.joining(","))));
    }

    private void proofs() {
        var one = proof().substring("\"proof\":".length());
        add("proofs", credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"proof\":[" + many(i -> one) + "]"));
        for (var cost : List.of(
                "clique of 6",
                "clique of 10",
                "alike, 100",
                "typed nodes, 800",
                "contexts in nodes, 45",
                "texts in two languages, 1300",
                "circle of 1000"))
            add("8 proofs over " + cost, withProofs(new String(all.get(cost), StandardCharsets.UTF_8), one, 8));
        add("proofs of every suite over many texts", withSuites(texts(MAX_BYTES - 8192)));
        add(
                "proof made over many",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"proof\":"
                        + one.replace(
                                "\"proofPurpose\"",
                                "\"previousProof\":[" + many(i -> "\"urn:%d\"".formatted(i)) + "],\"proofPurpose\"")));
        add("proof value, long", subject("{\"id\":\"urn:x\"}").replace("2".repeat(88), "2".repeat(500_000)));
        add(
                "selective proof of lists",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},"
                        + proof().replace("eddsa-rdfc-2022", "ecdsa-sd-2023")
                                .replaceFirst(
                                        "\"z2+\"",
                                        "\"u"
                                                + Base64.getUrlEncoder()
                                                        .withoutPadding()
                                                        .encodeToString(lists()) + "\"")));
        add("method, long", subject("{\"id\":\"urn:x\"}").replace(Cast.METHOD, "did:key:z6Mk" + "j".repeat(500_000)));
        add("signed, and large", signed());
    }

    private static byte[] lists() {
        var bytes = ByteBuffer.allocate(300_000);
        bytes.put(new byte[] {(byte) 0xd9, 0x5d, 1, (byte) 0x85, 0x58, 64}).put(new byte[64]);
        bytes.put(new byte[] {0x58, 35, (byte) 0x80, 0x24}).put(new byte[33]);
        bytes.put(new byte[] {(byte) 0x99, 0x10, 0x00});
        for (var i = 0; i < 0x1000; i++) bytes.put(new byte[] {0x58, 64}).put(new byte[64]);
        bytes.put(new byte[] {(byte) 0xa0, (byte) 0x80});
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static String withProofs(String document, String proof, int count) {
        var large = document.replace(proof, "[" + few(count, i -> proof) + "]");
        return large;
    }

    private static String withSuites(String document) {
        var proof = proof().substring("\"proof\":".length());
        var suites = List.of("eddsa-rdfc-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019", "ecdsa-sd-2023");
        return document.replace(
                proof,
                "["
                        + suites.stream()
                                .map(suite -> proof.replace("eddsa-rdfc-2022", suite))
                                .collect(Collectors.joining(","))
                        + "]");
    }

    /// It is right, and is to be shown as well.
    private static byte[] signed() {
        var document = OpenBadges.write(Cast.credential().build());
        var tags = ((ObjectNode) document.path("credentialSubject").path("achievement")).putArray("tag");
        for (var i = 0; i < 40_000; i++) tags.add("t" + i);
        return StrictJson.write(HandmadeProof.sign(document));
    }

    private void inside() {
        var poison = clique(8);
        var dear = clique(6);
        add(
                "endorsements",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"endorsement\":[" + many(i -> "{}") + "]"));
        add(
                "endorsements, words",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"endorsementJwt\":[" + many(i -> "\"a.b.c\"")
                        + "]"));
        add(
                "endorsements that are poison",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"endorsement\":[" + few(20, i -> poison) + "]"));
        add(
                "endorsements that are dear",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"endorsement\":["
                        + few(20, i -> withProofs(dear, proof().substring("\"proof\":".length()), 8)) + "]"));
        add(
                "endorsements, large",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"endorsement\":["
                        + few(
                                20,
                                i -> subject("{\"id\":\"urn:x\",\"achievement\":{\"tag\":["
                                        + many(24_000, tag -> "\"t%d\"".formatted(tag)) + "]}}"))
                        + "]"));
        for (var kind : List.of("endorsements that are poison", "endorsements that are dear", "endorsements, large"))
            add(
                    kind.replace("endorsements", "presented"),
                    new String(all.get(kind), StandardCharsets.UTF_8)
                            .replaceFirst("VerifiableCredential", "VerifiablePresentation")
                            .replaceFirst("\"endorsement\"", "\"verifiableCredential\""));
        add(
                "credentials in a presentation",
                "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":[" + many(i -> "{}") + "]}");
        add(
                "statuses",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"credentialStatus\":[" + many(i -> "{}") + "]"));
        add("places for endorsements", credential("\"credentialSubject\":[" + many(i -> "{\"endorsement\":{}}") + "]"));
        add(
                "resources",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"relatedResource\":["
                        + many(i -> "{\"id\":\"urn:%d\",\"digestSRI\":\"sha256-x\"}".formatted(i)) + "]"));
        add(
                "resources that are known",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"relatedResource\":["
                        + many(i -> "{\"id\":\"%s\",\"digestSRI\":\"sha512-x\"}".formatted(BundledContexts.OPEN_BADGES))
                        + "]"));
        add(
                "badge with hashes",
                "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"badge\":[" + many(i -> "{}")
                        + "]}");
        add(
                "receipt",
                "{\"@context\":\"blockcerts\",\"signature\":{\"merkleRoot\":\"%s\",\"targetHash\":\"%<s\",\"proof\":["
                                .formatted("0".repeat(64))
                        + many(i -> "{\"left\":\"%s\"}".formatted("0".repeat(64))) + "]}}");
    }

    private void texts() {
        var id = subject("{\"id\":\"urn:x\"}");
        add("issuer, long", id.replace("\"" + Cast.ISSUER + "\"", "\"did:web:" + "a.".repeat(240_000) + "\""));
        add("issuer of percents", id.replace("\"" + Cast.ISSUER + "\"", "\"did:web:" + "%41".repeat(160_000) + "\""));
        add("time, long", id.replace("2026-01-01", "2".repeat(500_000)));
        add(
                "language, long",
                subject("{\"id\":\"urn:x\",\"name\":{\"@value\":\"a\",\"@language\":\"a%s\"}}"
                        .formatted("-a".repeat(240_000))));
        add("id, long", subject("{\"id\":\"urn:%s\"}".formatted("x".repeat(500_000))));
        add("id of schemes", subject("{\"id\":\"%s\"}".formatted("a+".repeat(240_000))));
        add("prefixes", subject("[" + many(i -> "{\"id\":\"a%d:b\"}".formatted(i)) + "]"));
        add("brackets in a term", subject("{\"%s\":1}".formatted("[".repeat(500_000))));
        add(
                "envelope, long",
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:%s\"}".formatted("a".repeat(500_000)));
        add(
                "index, long",
                credential("\"credentialSubject\":{\"id\":\"urn:x\"},\"credentialStatus\":{\"type\":"
                        + "\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"%s\"}"
                                .formatted("1".repeat(490_000))));
        add(
                "hosted, long",
                ("{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"badge\":"
                                + "\"https://uni.example/%s\"}")
                        .formatted("a/".repeat(240_000)));
        add("markup of spaces", "<" + " ".repeat(MAX_BYTES - 1));
        add("spaces", " ".repeat(MAX_BYTES));
    }
}
