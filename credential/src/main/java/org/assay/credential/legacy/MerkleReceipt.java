package org.assay.credential.legacy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assay.credential.key.Digests;
import org.assay.credential.key.Multibase;
import tools.jackson.databind.JsonNode;

/// The way from a certificate's hash to the root that stands in a blockchain, as Blockcerts has it.
///
/// It shows that hash and root belong together. That the root is in the chain, and whose it is, is for the
/// chain to show.
///
/// @param anchor where the root is said to stand
/// @spec https://w3c-ccg.github.io/lds-merkle-proof-2019/ Linked Data Merkle Proof 2019
public record MerkleReceipt(String target, String root, List<Step> path, String anchor) {
    private static final int MAX_STEPS = 64;
    private static final int HASH_CHARS = 64;

    public MerkleReceipt {
        path = List.copyOf(path);
    }

    /// @param isLeft on which side the other hash stands
    public record Step(boolean isLeft, String hash) {}

    /// The receipt in a certificate of version 2 or 3, or nothing where none can be read.
    public static Optional<MerkleReceipt> of(JsonNode certificate) {
        try {
            if (certificate.path("signature").has("merkleRoot"))
                return Optional.of(ofVersion2(certificate.path("signature")));
            var value = certificate.path("proof").path("proofValue").asString("");
            return value.startsWith("z") ? Optional.of(ofVersion3(Multibase.decodeBase58(value))) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static MerkleReceipt ofVersion2(JsonNode signature) {
        var path = new ArrayList<Step>();
        for (var step : signature.path("proof")) {
            if (path.size() == MAX_STEPS) throw new IllegalArgumentException("too many steps");
            path.add(new Step(
                    step.has("left"),
                    step.path("left").asString(step.path("right").asString(""))));
        }
        return new MerkleReceipt(
                signature.path("targetHash").asString(""),
                signature.path("merkleRoot").asString(""),
                path,
                signature.path("anchors").path(0).path("sourceId").asString(""));
    }

    /// Lists of pairs stand for maps: 0 is the root, 1 the target, 2 the anchors, 3 the path; 0 is left, 1 right.
    private static MerkleReceipt ofVersion3(byte[] encoded) {
        var top = Cbor.read(encoded);
        var path = new ArrayList<Step>();
        for (var step : items(member(top, 3))) {
            if (path.size() == MAX_STEPS) throw new IllegalArgumentException("too many steps");
            var side = items(step);
            if (side.size() != 2) throw new IllegalArgumentException("not a step");
            path.add(new Step(side.getFirst().equals(0L), text(side.getLast())));
        }
        return new MerkleReceipt(text(member(top, 1)), text(member(top, 0)), path, "");
    }

    private static Object member(Object pairs, long key) {
        for (var pair : items(pairs)) {
            var items = items(pair);
            if (items.size() == 2 && items.getFirst().equals(key)) return items.getLast();
        }
        throw new IllegalArgumentException("receipt has no member " + key);
    }

    private static List<?> items(Object value) {
        if (value instanceof List<?> list) return list;
        throw new IllegalArgumentException("not a list");
    }

    /// A text packed into bytes.
    private static String text(Object value) {
        var inside = value instanceof byte[] bytes ? Cbor.read(bytes) : value;
        if (inside instanceof String text) return text;
        throw new IllegalArgumentException("not a text");
    }

    /// Whether the path leads from the target to the root.
    public boolean leadsToRoot() {
        try {
            var hash = bytes(target);
            for (var step : path)
                hash = step.isLeft() ? sha256(bytes(step.hash()), hash) : sha256(hash, bytes(step.hash()));
            return MessageDigest.isEqual(hash, bytes(root));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] bytes(String hex) {
        if (hex.length() != HASH_CHARS) throw new IllegalArgumentException("not a hash");
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] sha256(byte[] left, byte[] right) {
        var digest = Digests.sha256();
        digest.update(left);
        return digest.digest(right);
    }
}
