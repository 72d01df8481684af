package org.assay.credential.log;

import java.util.ArrayList;
import java.util.List;

/// A log as a tree of hashes, immutable. Makes the proofs that [LogProof] checks.
///
/// Every answer hashes its part of the tree anew: right for thousands of entries, not for millions.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6962 RFC 6962, "Merkle Hash Trees"
public final class MerkleTree {
    private final List<TreeHash> leaves;

    private MerkleTree(List<TreeHash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    public static MerkleTree of(List<byte[]> entries) {
        return new MerkleTree(entries.stream().map(TreeHash::ofLeaf).toList());
    }

    /// A tree over entries of which only the hashes are kept.
    public static MerkleTree ofLeaves(List<TreeHash> leaves) {
        return new MerkleTree(leaves);
    }

    public int size() {
        return leaves.size();
    }

    public TreeHash root() {
        return root(leaves);
    }

    /// The tree as it was at an earlier size.
    public MerkleTree at(int size) {
        return new MerkleTree(leaves.subList(0, size));
    }

    /// That the entry at `index` is in the tree.
    ///
    /// @throws IndexOutOfBoundsException if there is no such entry
    public LogProof.Inclusion inclusion(int index) {
        if (index < 0 || index >= size())
            throw new IndexOutOfBoundsException("entry %d of %d".formatted(index, size()));
        var path = new ArrayList<TreeHash>();
        collectPath(index, leaves, path);
        return new LogProof.Inclusion(index, size(), path);
    }

    /// That the tree of an earlier size is the beginning of this one.
    ///
    /// @param earlier from 1 on; of a tree without entries there is nothing to prove
    /// @throws IndexOutOfBoundsException if the tree was never of that size
    public LogProof.Consistency consistency(int earlier) {
        if (earlier < 1 || earlier > size())
            throw new IndexOutOfBoundsException("size %d of %d".formatted(earlier, size()));
        var path = new ArrayList<TreeHash>();
        collectSubproof(earlier, leaves, true, path);
        return new LogProof.Consistency(earlier, size(), path);
    }

    private static TreeHash root(List<TreeHash> part) {
        if (part.isEmpty()) return TreeHash.empty();
        if (part.size() == 1) return part.getFirst();
        var half = half(part.size());
        return TreeHash.ofChildren(root(part.subList(0, half)), root(part.subList(half, part.size())));
    }

    // RFC 6962, "Merkle Audit Paths": from the leaf up.
    private static void collectPath(int index, List<TreeHash> part, List<TreeHash> path) {
        if (part.size() == 1) return;
        var half = half(part.size());
        var left = part.subList(0, half);
        var right = part.subList(half, part.size());
        if (index < half) {
            collectPath(index, left, path);
            path.add(root(right));
        } else {
            collectPath(index - half, right, path);
            path.add(root(left));
        }
    }

    // RFC 6962, "Merkle Consistency Proofs": SUBPROOF.
    private static void collectSubproof(int earlier, List<TreeHash> part, boolean isWhole, List<TreeHash> path) {
        if (earlier == part.size()) {
            if (!isWhole) path.add(root(part));
            return;
        }
        var half = half(part.size());
        var left = part.subList(0, half);
        var right = part.subList(half, part.size());
        if (earlier <= half) {
            collectSubproof(earlier, left, isWhole, path);
            path.add(root(right));
        } else {
            collectSubproof(earlier - half, right, false, path);
            path.add(root(left));
        }
    }

    /// The largest power of two below the size.
    private static int half(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
