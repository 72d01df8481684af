package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A document that says to its reader something else than what its signature covers.
class TwistedCredentialTest {
    private static final ObjectNode SIGNED =
            StrictJson.parseObject(Cast.signed().bytes());
    private static final int MIN_PAIRS = 60 * 59;
    private final List<String> asked = new ArrayList<>();
    private final Verifier verifier = Site.verifier(
            (url, _) -> {
                asked.add(url.toString());
                return new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
            },
            Cast.NOON);

    @Test
    void namesATermThatNoContextDefinesWhereverItStands() {
        var places = objects(SIGNED, "", new ArrayList<>());
        assertThat(places).hasSizeGreaterThan(10);
        for (var place : places) {
            var changed = SIGNED.deepCopy();
            ((ObjectNode) changed.at(place)).put("grade", "A+");
            assertThat(refusal(changed).code()).as(place).isEqualTo("not-covered");
        }
    }

    /// The canonical form of each of these is that of the original, so its proof holds over it.
    @Test
    void refusesEveryPairOfTermsThatAnInlineContextSwaps() {
        var context = StrictJson.parse(
                BundledContexts.find(BundledContexts.OPEN_BADGES).orElseThrow());
        var terms = new ArrayList<String[]>();
        plainTerms(context.path("@context"), terms);
        var pairs = 0;
        for (var one : terms)
            for (var other : terms) {
                if (one == other || one[0].equals(other[0])) continue;
                var changed = SIGNED.deepCopy();
                ((ArrayNode) changed.path("@context"))
                        .add(StrictJson.mapper()
                                .createObjectNode()
                                .put(one[0], other[1])
                                .put(other[0], one[1]));
                swap(changed, one[0], other[0]);
                assertThat(refusal(changed).code())
                        .as("%s and %s", one[0], other[0])
                        .isEqualTo("context-malformed");
                pairs++;
            }
        assertThat(pairs).isGreaterThan(MIN_PAIRS);
        assertThat(asked).isEmpty();
    }

    private static void plainTerms(JsonNode context, List<String[]> terms) {
        for (var term : context.properties()) {
            var id = term.getValue().path("@id").asString(term.getValue().asString(""));
            if (id.startsWith("http") && !term.getKey().startsWith("@"))
                if (terms.stream().noneMatch(known -> known[0].equals(term.getKey())))
                    terms.add(new String[] {term.getKey(), id});
            if (terms.size() < 64) plainTerms(term.getValue().path("@context"), terms);
        }
    }

    private static void swap(JsonNode node, String one, String other) {
        if (node instanceof ObjectNode object && (object.has(one) || object.has(other))) {
            var first = object.remove(one);
            var second = object.remove(other);
            if (second != null) object.set(one, second);
            if (first != null) object.set(other, first);
        }
        node.forEach(child -> swap(child, one, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@vocab':'https://example.org/#'}",
                "{'@vocab':'https://example.org/#','@protected':true}",
                "{'@base':'https://example.org/'}",
                "{'@import':'https://example.org/context'}",
                "{'@propagate':false}",
                "{'grade':'https://example.org/#grade'}",
                "{'@context':'https://example.org/context'}",
                "{}",
                "null",
                "7",
                "['https://www.w3.org/ns/credentials/v2']"
            })
    void refusesWhateverElseStandsInTheListOfContexts(String inline) {
        var entry = StrictJson.parse(inline.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        var changed = SIGNED.deepCopy();
        ((ArrayNode) changed.path("@context")).add(entry);
        changed.put("grade", "A+");
        assertThat(refusal(changed).code()).isIn("context-malformed", "not-covered");
        assertThat(asked).isEmpty();
    }

    /// What their terms mean could be anything, and nobody is asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/context",
                "http://www.w3.org/ns/credentials/v2",
                "https://www.w3.org/ns/credentials/v2/",
                "https://www.w3.org/ns/credentials/v2#",
                "https://WWW.w3.org/ns/credentials/v2",
                "https://www.w3.org/ns/credentials/../credentials/v2",
                "file:///etc/passwd"
            })
    void doesNotKnowAContextThatItDoesNotCarryAndAsksNobody(String url) {
        var changed = SIGNED.deepCopy();
        ((ArrayNode) changed.path("@context")).add(url);
        var report = verify(changed);
        assertThat(report.check(Kind.CONTEXT).code()).isEqualTo("context-unknown");
        assertThat(report.verdict()).isNotEqualTo(Outcome.PASSED);
        assertThat(report.verified()).isEmpty();
        assertThat(asked).isEmpty();
    }

    static Stream<String> keywords() {
        return Stream.of(
                "@vocab",
                "@base",
                "@graph",
                "@included",
                "@reverse",
                "@nest",
                "@index",
                "@direction",
                "@language",
                "@import",
                "@propagate",
                "@protected",
                "@version",
                "@set",
                "@list",
                "@value",
                "@json",
                "@none",
                "@id",
                "@type",
                "@context",
                "@unknown");
    }

    /// Each keyword in each object, with each kind of value.
    @Test
    void refusesEveryKeywordAtEveryPlace() {
        var places = objects(SIGNED, "", new ArrayList<>());
        var values = List.of(
                "\"https://example.org/x\"", "{\"name\":\"Forged\"}", "[{\"name\":\"Forged\"}]", "7", "null", "true");
        for (var keyword : keywords().toList())
            for (var place : places)
                for (var value : values) {
                    var changed = SIGNED.deepCopy();
                    ((ObjectNode) changed.at(place))
                            .set(keyword, StrictJson.parse(value.getBytes(StandardCharsets.UTF_8)));
                    var report = verify(changed);
                    assertThat(report.verdict())
                            .as(() -> keyword + value + place + report.checks())
                            .isNotEqualTo(Outcome.PASSED);
                    assertThat(report.verified()).isEmpty();
                }
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credential", "/credential", "#credential", "", "?a", "//example.org/a", "../a", "a:"})
    void refusesIdsThatNoSignatureCovers(String id) {
        for (var place : List.of("", "/credentialSubject/achievement")) {
            var changed = SIGNED.deepCopy();
            ((ObjectNode) changed.at(place)).put("id", id);
            assertThat(verify(changed).check(Kind.CONTEXT).code()).as(place).isIn("not-covered", "known");
            assertThat(verify(changed).verdict()).isEqualTo(Outcome.FAILED);
            assertThat(verify(changed).verified()).isEmpty();
        }
    }

    /// Over JSON each byte is signed, which is no licence to say what nobody defined.
    @Test
    void refusesUndefinedTermsInWhatIsSignedAsJsonToo() {
        var document = OpenBadges.write(Cast.credential().build());
        assertThat(verify(HandmadeProof.sign(document)).verdict()).isEqualTo(Outcome.PASSED);
        var report = verify(HandmadeProof.sign(document.put("grade", "A+")));
        assertThat(report.check(Kind.CONTEXT).code()).isEqualTo("not-covered");
        assertThat(report.verified()).isEmpty();
    }

    private Check refusal(ObjectNode changed) {
        var report = verify(changed);
        assertThat(report.verdict()).as(() -> report.checks().toString()).isEqualTo(Outcome.FAILED);
        assertThat(report.verified()).isEmpty();
        assertThat(report.check(Kind.CONTEXT).outcome()).isEqualTo(Outcome.FAILED);
        return report.check(Kind.CONTEXT);
    }

    private VerificationReport verify(ObjectNode document) {
        return verifier.verify(StrictJson.write(document));
    }

    /// JSON Pointers to every object.
    private static List<String> objects(JsonNode node, String at, List<String> found) {
        if (node.isObject()) found.add(at);
        for (var member : node.properties())
            if (!member.getKey().equals("@context")) objects(member.getValue(), at + "/" + member.getKey(), found);
        for (var i = 0; i < node.size() && node.isArray(); i++) objects(node.path(i), at + "/" + i, found);
        return found;
    }
}
