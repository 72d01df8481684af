package org.assay.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assay.credential.json.StrictJson;
import org.assay.credential.log.LogProof;
import org.assay.credential.log.TreeHash;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Proofs as JSON, with the words that logs of certificates answer with.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6962 RFC 6962, "Retrieve Merkle Audit Proof from Log by Leaf Hash"
/// and "Retrieve Merkle Consistency Proof between Two Signed Tree Heads"
final class LogProofs {
    /// A path through the largest tree that is read has one hash for each bit of its size, and a few.
    private static final int MAX_HASHES = 128;

    private LogProofs() {}

    static String write(LogProof proof) {
        var json = StrictJson.mapper().createObjectNode();
        switch (proof) {
            case LogProof.Inclusion(var index, var size, var path) ->
                put(json.put("leaf_index", index).put("tree_size", size).putArray("audit_path"), path);
            case LogProof.Consistency(var first, var second, var path) ->
                put(json.put("first", first).put("second", second).putArray("consistency"), path);
        }
        return json.toString();
    }

    private static void put(ArrayNode hashes, List<TreeHash> path) {
        path.forEach(hash -> hashes.add(hash.base64()));
    }

    /// The proof in a file that somebody else wrote; null if there is none.
    static @Nullable LogProof find(byte[] bytes) {
        try {
            return read(bytes);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static LogProof read(byte[] bytes) {
        var json = StrictJson.parseObject(bytes);
        if (json.has("audit_path"))
            return new LogProof.Inclusion(
                    number(json, "leaf_index"), number(json, "tree_size"), path(json, "audit_path"));
        return new LogProof.Consistency(number(json, "first"), number(json, "second"), path(json, "consistency"));
    }

    private static long number(JsonNode json, String name) {
        if (json.path(name).isIntegralNumber() && json.path(name).canConvertToLong())
            return json.path(name).longValue();
        throw new IllegalArgumentException("not a proof: %s is missing or no number".formatted(name));
    }

    private static List<TreeHash> path(JsonNode json, String name) {
        var hashes = json.path(name);
        if (!hashes.isArray() || hashes.size() > MAX_HASHES)
            throw new IllegalArgumentException("not a proof: %s is missing or no path".formatted(name));
        var path = new ArrayList<TreeHash>();
        for (var hash : hashes) path.add(TreeHash.of(Base64.getDecoder().decode(hash.asString(""))));
        return path;
    }

    /// @throws IllegalArgumentException if none of the entries has these bytes
    static int find(List<byte[]> entries, byte[] wanted) {
        for (var index = 0; index < entries.size(); index++)
            if (Arrays.equals(entries.get(index), wanted)) return index;
        throw new IllegalArgumentException("no entry of the log has these bytes");
    }
}
