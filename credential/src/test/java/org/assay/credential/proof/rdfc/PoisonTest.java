package org.assay.credential.proof.rdfc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assay.credential.Cast;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Two kilobytes of blank nodes that all point at each other would keep an unbounded canonicalization busy for
/// minutes.
class PoisonTest {
    /// Loads the contexts, which takes its time once.
    @BeforeAll
    static void warmUp() {
        SafeJsonLd.bundled()
                .canonicaliseByReference(OpenBadges.write(Cast.credential().build()));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 20, 40})
    void refusesACliqueInTime(int nodes) {
        var credential = OpenBadges.write(Cast.credential().build());
        clique((ObjectNode) credential.path("credentialSubject").path("achievement"), nodes);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> SafeJsonLd.bundled().canonicalise(credential))
                        .isInstanceOfSatisfying(
                                NotCanonical.class,
                                refused -> assertThat(refused.reason()).isEqualTo(NotCanonical.Reason.TOO_COMPLEX)));
    }

    private static void clique(ObjectNode achievement, int nodes) {
        ArrayNode creators = achievement.putArray("creator");
        for (var from = 0; from < nodes; from++) {
            var profile = creators.addObject().put("id", "_:p" + from);
            profile.putArray("type").add("Profile");
            var parents = profile.putArray("parentOrg");
            for (var to = 0; to < nodes; to++)
                if (to != from) parents.addObject().put("id", "_:p" + to);
        }
    }
}
