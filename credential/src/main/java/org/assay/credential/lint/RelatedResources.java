package org.assay.credential.lint;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.key.Digests;
import org.assay.credential.key.Multibase;
import tools.jackson.databind.JsonNode;

/// Whether the digests that a credential names for other documents are those of the documents that we know. Others are
/// not fetched.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Integrity of Related Resources"
final class RelatedResources {
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");
    private static final byte[] MULTIHASH_SHA256 = {0x12, 0x20};

    private RelatedResources() {}

    static void check(JsonNode document, KnownContexts contexts, BiConsumer<String, String> misfits) {
        var resources = document.path("relatedResource");
        for (var resource : resources.isArray() ? resources : List.of(resources)) {
            var known = contexts.find(resource.path("id").asString(""));
            if (known.isEmpty() || isIntact(resource, known.get())) continue;
            misfits.accept(
                    "/relatedResource",
                    "digest is not that of " + resource.path("id").asString(""));
        }
    }

    private static boolean isIntact(JsonNode resource, byte[] bytes) {
        var integrity = resource.path("digestSRI").asString("");
        var multibase = resource.path("digestMultibase").asString("");
        return (integrity.isEmpty() || isIntegrity(integrity, bytes))
                && (multibase.isEmpty() || isMultibase(multibase, bytes));
    }

    /// @spec https://www.w3.org/TR/SRI/ Subresource Integrity, "Parse metadata"
    private static boolean isIntegrity(String text, byte[] bytes) {
        var dash = text.indexOf('-');
        var algorithm =
                dash < 0 ? Optional.<String>empty() : Optional.ofNullable(ALGORITHMS.get(text.substring(0, dash)));
        return algorithm
                .map(name -> Base64.getEncoder()
                        .encodeToString(Digests.of(name).digest(bytes))
                        .equals(text.substring(dash + 1)))
                .orElse(false);
    }

    /// SHA-256, with the multihash prefix or bare.
    private static boolean isMultibase(String text, byte[] bytes) {
        try {
            var named = text.startsWith("u") ? Multibase.decodeBase64Url(text) : Multibase.decodeBase58(text);
            var digest = Digests.sha256().digest(bytes);
            var prefixed = Arrays.copyOf(MULTIHASH_SHA256, MULTIHASH_SHA256.length + digest.length);
            System.arraycopy(digest, 0, prefixed, MULTIHASH_SHA256.length, digest.length);
            return Arrays.equals(named, digest) || Arrays.equals(named, prefixed);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
