package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.assay.credential.jose.BadgeTemplate;
import org.assay.credential.jose.BadgeToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BadgeTemplateTest {
    private static final List<String> POINTERS =
            List.of("/id", "/validFrom", "/validUntil", "/credentialSubject/id", "/credentialSubject/result/0/value");
    private static final String LETTERS = "aZ0 ~-_/\\\"\u0001\u007f\u00e9\u4e2d\ud83d\ude00";

    private static ObjectNode sample() {
        var sample = TokenTest.credential(Cast.ISSUER).put("validUntil", "2027-03-02T12:00:00Z");
        ((ObjectNode) sample.path("credentialSubject")).put("id", "did:example:ines");
        return sample;
    }

    @Test
    void givesTheTokenThatSigningFromTheBeginningGives() {
        var template = BadgeTemplate.of(sample(), POINTERS, Cast.KEY, Cast.METHOD);
        var random = new Random(20260302);
        for (var i = 0; i < 1000; i++) {
            var from = Cast.NOON.plusSeconds(random.nextInt(100_000_000));
            var values = List.of(
                    "urn:x:" + letters(random),
                    from.toString(),
                    from.plusMillis(random.nextInt(100_000)).toString(),
                    letters(random),
                    letters(random));
            assertThat(template.sign(values))
                    .isEqualTo(BadgeToken.sign(filled(values), Cast.KEY, Cast.METHOD)
                            .text());
        }
    }

    @Test
    void refusesWhatIsNoTemplateAndWhatDoesNotFitIt() {
        for (var pointer : List.of("/nothing", "/credentialSubject", "/@context"))
            assertThatThrownBy(() -> BadgeTemplate.of(sample(), List.of(pointer), Cast.KEY, Cast.METHOD))
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BadgeTemplate.of(sample().put("name", "~slot~0~"), POINTERS, Cast.KEY, Cast.METHOD))
                .isInstanceOf(IllegalArgumentException.class);
        var template = BadgeTemplate.of(sample(), POINTERS, Cast.KEY, Cast.METHOD);
        assertThatThrownBy(() -> template.sign(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> template.sign(List.of("a", "tomorrow", "never", "b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String letters(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(12); i > 0; i--) text.append(LETTERS.charAt(random.nextInt(LETTERS.length() - 2)));
        return random.nextInt(8) == 0 ? text.append("\ud83d\ude00").toString() : text.toString();
    }

    private static ObjectNode filled(List<String> values) {
        var filled = sample();
        filled.put("id", values.get(0)).put("validFrom", values.get(1)).put("validUntil", values.get(2));
        var subject = (ObjectNode) filled.path("credentialSubject");
        subject.put("id", values.get(3));
        ((ObjectNode) subject.path("result").path(0)).put("value", values.get(4));
        return filled;
    }
}
