package org.assay.credential.proof.rdfc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The compiled path says the same as the reference, byte for byte, or nothing.
class CompiledAgainstReferenceTest {
    private static final boolean IS_LONG = Boolean.getBoolean("long");
    private static final int HONEST = IS_LONG ? 40_000 : 1_500;
    private static final int CHANGED = IS_LONG ? 80_000 : 3_000;
    private static final long SEED = Long.getLong("seed", 20260302);

    private final SafeJsonLd jsonLd = SafeJsonLd.bundled();

    @Test
    void agreesOnHonestDocumentsAndKnowsNearlyAllOfThem() {
        var known = 0;
        for (var i = 0; i < HONEST; i++) {
            var document = new GeneratedDocuments(SEED + i).next();
            if (compare(document, SEED + i).isPresent()) known++;
        }
        assertThat(known).as("of " + HONEST).isGreaterThanOrEqualTo(HONEST * 99 / 100);
    }

    @Test
    void agreesOnChangedDocumentsOrLeavesThemToTheReference() {
        var known = 0;
        for (var i = 0; i < CHANGED; i++) {
            var document = new GeneratedDocuments(SEED - i).next();
            if (compare(new Mutations(SEED - i).mutate(document), SEED - i).isPresent()) known++;
        }
        assertThat(known).as("a difference is only found where both answer").isGreaterThan(CHANGED / 10);
    }

    private Optional<CanonicalDataset> compare(ObjectNode document, long seed) {
        var compiled = jsonLd.canonicaliseCompiled(document);
        compiled.ifPresent(answer -> assertThat(answer.nQuads())
                .as(() -> "seed " + seed + ": " + StrictJson.mapper().writeValueAsString(document))
                .isEqualTo(reference(document)));
        return compiled;
    }

    private String reference(ObjectNode document) {
        try {
            return jsonLd.canonicaliseByReference(document).nQuads();
        } catch (NotCanonical refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
