package org.assay.credential.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assay.credential.Cast;
import org.assay.credential.Issuer;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.proof.rdfc.NotCanonical;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A template gives the bytes that signing each document from the beginning gives, whatever the values are.
class IssuingTemplateTest {
    private static final int ROUNDS = Boolean.getBoolean("long") ? 5_000 : 300;
    private static final List<String> RECIPIENT = List.of(
            "/id",
            "/validFrom",
            "/credentialSubject/identifier/0/identityHash",
            "/credentialSubject/identifier/0/salt",
            "/credentialSubject/result/0/value");
    private static final List<String> VALUES = List.of(
            "84",
            "Ines Brandt",
            "Zoë Müller",
            "数据",
            "😀",
            "\uffff",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "\u007f",
            "\u2028",
            "",
            " ",
            "@id",
            "@nobody",
            "id",
            "~slot~0~",
            "2026-03-02T12:00:00Z",
            "https://aldermere.example/",
            "https://aldermere.example/achievements/survey-data-analysis",
            "https://a b",
            "http://other.example/x",
            "urn:uuid:4b7f5a3e-0000-4000-8000-000000000001",
            "did:web:aldermere.example",
            "Achievement",
            "Result");

    @ParameterizedTest
    @EnumSource(
            value = Cryptosuite.class,
            names = {"EDDSA_RDFC_2022", "EDDSA_JCS_2022"})
    void signsForEachRecipientWhatSigningFromTheBeginningGives(Cryptosuite suite) {
        var sample = sample();
        var template = IssuingTemplate.of(sample, RECIPIENT, Cast.KEY, Cast.METHOD, suite);
        assertThat(template.isCompiled()).isTrue();
        var random = new Random(20260302);
        for (var i = 0; i < ROUNDS; i++) {
            var values = List.of(
                    "urn:uuid:4b7f5a3e-0000-4000-8000-%012x".formatted(i),
                    "2026-03-02T12:00:%02dZ".formatted(random.nextInt(60)),
                    "sha256$" + Long.toHexString(random.nextLong()),
                    Long.toHexString(random.nextLong()),
                    Integer.toString(random.nextInt(101)));
            assertSame(template, suite, sample, RECIPIENT, values);
        }
    }

    @Test
    void signsTheSameWhateverTheValuesAre() {
        var random = new Random(20260303);
        for (var i = 0; i < ROUNDS; i++) {
            var sample = random.nextBoolean() ? sample() : withTwins();
            var pointers = pointers(sample, "", new ArrayList<>());
            Collections.shuffle(pointers, random);
            var chosen = pointers.subList(0, 1 + random.nextInt(4));
            var suite = random.nextInt(4) == 0 ? Cryptosuite.EDDSA_JCS_2022 : Cryptosuite.EDDSA_RDFC_2022;
            IssuingTemplate template;
            try {
                template = IssuingTemplate.of(sample, chosen, Cast.KEY, Cast.METHOD, suite);
            } catch (NotCanonical refused) {
                throw new AssertionError(chosen.toString(), refused);
            }
            for (var j = 0; j < 4; j++)
                assertSame(
                        template,
                        suite,
                        sample,
                        chosen,
                        chosen.stream().map(_ -> anyOf(random)).toList());
        }
    }

    @Test
    void refusesASuiteThatDoesNotTakeTheKey() {
        assertThatThrownBy(() ->
                        IssuingTemplate.of(sample(), List.of("/id"), Cast.KEY, Cast.METHOD, Cryptosuite.ECDSA_JCS_2019))
                .hasMessage("ecdsa-jcs-2019 takes no key of Ed25519");
    }

    @Test
    void refusesAPlaceWithoutText() {
        assertThatThrownBy(() -> Issuer.template(sample(), List.of("/credentialSubject"), Cast.KEY, Cast.METHOD))
                .hasMessage("no text at /credentialSubject");
    }

    private static void assertSame(
            IssuingTemplate template,
            Cryptosuite suite,
            ObjectNode sample,
            List<String> pointers,
            List<String> values) {
        var options = ProofOptions.assertion(suite, Cast.METHOD, Cast.NOON);
        assertThat(outcome(() -> template.sign(values, Cast.NOON)))
                .as(() -> suite + " " + pointers + " " + values)
                .isEqualTo(outcome(() -> Issuer.sign(with(sample, pointers, values), Cast.KEY, options)
                        .bytes()));
    }

    private static String outcome(java.util.function.Supplier<byte[]> signing) {
        try {
            return new String(signing.get(), StandardCharsets.UTF_8);
        } catch (NotCanonical refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private static ObjectNode with(ObjectNode sample, List<String> pointers, List<String> values) {
        var document = sample.deepCopy();
        for (var i = 0; i < pointers.size(); i++) {
            var pointer = JsonPointer.compile(pointers.get(i));
            switch (document.at(pointer.head())) {
                case ObjectNode object -> object.put(pointer.last().getMatchingProperty(), values.get(i));
                case ArrayNode array ->
                    array.set(
                            pointer.last().getMatchingIndex(),
                            org.assay.credential.json.StrictJson.mapper()
                                    .getNodeFactory()
                                    .stringNode(values.get(i)));
                default -> throw new AssertionError(pointer);
            }
        }
        return document;
    }

    private static String anyOf(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static ObjectNode sample() {
        return OpenBadges.write(Cast.credential().build());
    }

    /// Two results that become alike when their values do.
    private static ObjectNode withTwins() {
        var sample = sample();
        var results = (ArrayNode) sample.path("credentialSubject").path("result");
        results.add(((ObjectNode) results.path(0).deepCopy()).put("value", "85"));
        var tags = ((ObjectNode) sample.path("credentialSubject").path("achievement")).putArray("tag");
        tags.add("one").add("two").add("one");
        return sample;
    }

    private static List<String> pointers(JsonNode node, String at, List<String> found) {
        if (node.isString()) found.add(at);
        for (var member : node.properties()) pointers(member.getValue(), at + "/" + member.getKey(), found);
        if (node.isArray()) for (var i = 0; i < node.size(); i++) pointers(node.path(i), at + "/" + i, found);
        return found;
    }
}
