package org.assay.credential.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Against the eight entries that Certificate Transparency tests with.
class MerkleTreeTest {
    private static final List<byte[]> ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final MerkleTree TREE = MerkleTree.of(ENTRIES);

    @Test
    void hasThePublishedRoots() {
        for (var size = 0; size <= 8; size++) assertThat(TREE.at(size).root()).hasToString(ROOTS.get(size));
    }

    @Test
    void makesThePublishedInclusionProofs() {
        assertThat(TREE.at(1).inclusion(0).path()).isEmpty();
        assertPath(
                TREE.inclusion(0),
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertPath(
                TREE.inclusion(5),
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(TREE.at(3).inclusion(2), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @Test
    void makesThePublishedConsistencyProofs() {
        assertThat(TREE.at(1).consistency(1).path()).isEmpty();
        assertPath(
                TREE.consistency(6),
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertPath(
                TREE.at(5).consistency(2),
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    private static void assertPath(LogProof proof, String... path) {
        assertThat(proof.path().stream().map(TreeHash::toString)).containsExactly(path);
    }

    @Test
    void provesEveryEntryOfEverySizeAndNoOther() {
        var tree = MerkleTree.of(
                IntStream.range(0, 40).mapToObj(MerkleTreeTest::entry).toList());
        for (var size = 1; size <= tree.size(); size++) {
            var root = tree.at(size).root();
            for (var index = 0; index < size; index++) {
                var proof = tree.at(size).inclusion(index);
                var leaf = TreeHash.ofLeaf(entry(index));
                assertThat(proof.proves(leaf, root)).isTrue();
                assertThat(proof.proves(TreeHash.ofLeaf(entry(index + 1)), root))
                        .isFalse();
                assertThat(proof.proves(leaf, TreeHash.empty())).isFalse();
                for (var other : new long[] {index - 1, index + 1, size, -1, Long.MAX_VALUE})
                    assertThat(new LogProof.Inclusion(other, size, proof.path()).proves(leaf, root))
                            .isFalse();
                for (var changed : changes(proof.path()))
                    assertThat(new LogProof.Inclusion(index, size, changed).proves(leaf, root))
                            .isFalse();
            }
        }
    }

    @Test
    void provesEveryGrowthAndNoOther() {
        var tree = MerkleTree.of(
                IntStream.range(0, 40).mapToObj(MerkleTreeTest::entry).toList());
        for (var later = 1; later <= tree.size(); later++) {
            var root = tree.at(later).root();
            for (var earlier = 1; earlier <= later; earlier++) {
                var proof = tree.at(later).consistency(earlier);
                var old = tree.at(earlier).root();
                assertThat(proof.proves(old, root)).isTrue();
                assertThat(proof.proves(TreeHash.empty(), root)).isFalse();
                assertThat(proof.proves(old, TreeHash.empty())).isFalse();
                if (earlier < later) assertThat(proof.proves(root, old)).isFalse();
                for (var changed : changes(proof.path()))
                    assertThat(new LogProof.Consistency(earlier, later, changed).proves(old, root))
                            .isFalse();
            }
        }
    }

    /// Every hash with a flipped bit, one left out, one more, two changed places.
    private static List<List<TreeHash>> changes(List<TreeHash> path) {
        var changes = new ArrayList<List<TreeHash>>();
        for (var i = 0; i < path.size(); i++) {
            var bytes = path.get(i).bytes();
            bytes[i % bytes.length] ^= (byte) (1 << i % 8);
            var flipped = new ArrayList<>(path);
            flipped.set(i, TreeHash.of(bytes));
            changes.add(flipped);
            var shorter = new ArrayList<>(path);
            shorter.remove(i);
            changes.add(shorter);
            var swapped = new ArrayList<>(path);
            swapped.add(swapped.remove(i));
            if (i < path.size() - 1) changes.add(swapped);
        }
        var longer = new ArrayList<>(path);
        longer.add(TreeHash.empty());
        changes.add(longer);
        return changes;
    }

    @Test
    void refusesWhatIsNotInTheTree() {
        assertThatThrownBy(() -> TREE.inclusion(8)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TREE.consistency(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TREE.consistency(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TreeHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(new LogProof.Consistency(0, 8, List.of()).proves(TreeHash.empty(), TREE.root()))
                .isFalse();
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }
}
