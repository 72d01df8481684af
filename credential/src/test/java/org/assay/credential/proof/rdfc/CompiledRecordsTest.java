package org.assay.credential.proof.rdfc;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// Learner records, whose context has types that no value has, by the compiled path and by the reference.
class CompiledRecordsTest {
    private static final int CHANGED = Boolean.getBoolean("long") ? 10_000 : 150;
    private static final long SEED = Long.getLong("seed", 20260302);

    private final SafeJsonLd jsonLd = SafeJsonLd.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/clr2/simple.json",
                "samples/clr2/simple_v1.json",
                "samples/ob3-spec-examples/linked-data-proof-clr-7.json"
            })
    void agreesOnChangedRecordsOrLeavesThemToTheReference(String file) {
        var known = 0;
        for (var i = 0; i < CHANGED; i++) {
            var record = StrictJson.parseObject(Standards.bytes(file));
            var changed = new Mutations(SEED + i).mutate(record);
            var answer = jsonLd.canonicaliseCompiled(changed);
            if (answer.isEmpty()) continue;
            assertThat(answer.get().nQuads())
                    .as("seed " + (SEED + i) + ": " + changed)
                    .isEqualTo(reference(changed));
            known++;
        }
        assertThat(known).as("a difference is only found where both answer").isGreaterThan(CHANGED / 10);
    }

    private String reference(ObjectNode document) {
        try {
            return jsonLd.canonicaliseByReference(document).nQuads();
        } catch (NotCanonical refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
