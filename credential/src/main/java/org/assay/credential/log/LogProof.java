package org.assay.credential.log;

import java.util.List;

/// Why a log can be believed, in a few hashes. Made by [MerkleTree]; checked here, without the log.
///
/// A check answers false for whatever does not prove it, and never throws.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9162 RFC 9162, "Verifying an Inclusion Proof"
public sealed interface LogProof {
    List<TreeHash> path();

    /// That an entry is in the log.
    ///
    /// @param index of the entry, from zero
    /// @param size of the log
    /// @param path from the leaf up
    record Inclusion(long index, long size, List<TreeHash> path) implements LogProof {
        public Inclusion {
            path = List.copyOf(path);
        }

        /// Whether the log with this root holds the leaf at the index.
        public boolean proves(TreeHash leaf, TreeHash root) {
            if (index < 0 || index >= size) return false;
            var at = index;
            var last = size - 1;
            var hash = leaf;
            for (var sibling : path) {
                if (last == 0) return false;
                if ((at & 1) == 1 || at == last) {
                    hash = TreeHash.ofChildren(sibling, hash);
                    while ((at & 1) == 0 && at != 0) {
                        at >>= 1;
                        last >>= 1;
                    }
                } else {
                    hash = TreeHash.ofChildren(hash, sibling);
                }
                at >>= 1;
                last >>= 1;
            }
            return last == 0 && hash.equals(root);
        }
    }

    /// That an earlier state of the log is the beginning of a later one: nothing was changed or taken out.
    record Consistency(long earlier, long later, List<TreeHash> path) implements LogProof {
        public Consistency {
            path = List.copyOf(path);
        }

        /// Whether the log with the first root grew into the one with the second.
        public boolean proves(TreeHash earlierRoot, TreeHash laterRoot) {
            if (earlier < 1 || earlier > later) return false;
            if (earlier == later) return path.isEmpty() && earlierRoot.equals(laterRoot);
            // The root of a full tree is not sent: it is known.
            var isFull = Long.bitCount(earlier) == 1;
            if (path.isEmpty() && !isFull) return false;
            return isFull
                    ? climb(earlierRoot, path, earlierRoot, laterRoot)
                    : climb(path.getFirst(), path.subList(1, path.size()), earlierRoot, laterRoot);
        }

        private boolean climb(TreeHash first, List<TreeHash> rest, TreeHash earlierRoot, TreeHash laterRoot) {
            var at = earlier - 1;
            var last = later - 1;
            while ((at & 1) == 1) {
                at >>= 1;
                last >>= 1;
            }
            var old = first;
            var grown = first;
            for (var sibling : rest) {
                if (last == 0) return false;
                if ((at & 1) == 1 || at == last) {
                    old = TreeHash.ofChildren(sibling, old);
                    grown = TreeHash.ofChildren(sibling, grown);
                    while ((at & 1) == 0 && at != 0) {
                        at >>= 1;
                        last >>= 1;
                    }
                } else {
                    grown = TreeHash.ofChildren(grown, sibling);
                }
                at >>= 1;
                last >>= 1;
            }
            return last == 0 && old.equals(earlierRoot) && grown.equals(laterRoot);
        }
    }
}
