package org.assay.credential.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.credential.Cast;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final String ORIGIN = "aldermere.example/log";
    private static final NoteKey LOG = new NoteKey(ORIGIN, Cast.KEY.publicKey());
    private static final MerkleTree TREE =
            MerkleTree.of(IntStream.range(0, 11).mapToObj(CheckpointTest::entry).toList());

    /// The example that the Go project documents its notes with.
    @Test
    void readsAPublishedNote() {
        var key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(note.isBy(key)).isTrue();
        assertThat(note.isBy(LOG)).isFalse();
        assertThat(key.toString()).endsWith("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void readsWhatItWrote() {
        var checkpoint = new Checkpoint(ORIGIN, 11, TREE.root(), List.of("one line more"));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        var note = checkpoint.sign(Cast.KEY).signedBy("witness.example", Cast.key(2));
        var read = SignedNote.parse(note.bytes());
        assertThat(read).isEqualTo(note);
        assertThat(Checkpoint.read(read, LOG)).contains(checkpoint);
        assertThat(read.isBy(new NoteKey("witness.example", Cast.key(2).publicKey())))
                .isTrue();
        assertThat(NoteKey.parse(LOG.toString())).isEqualTo(LOG);
    }

    @Test
    void believesNothingThatItsLogDidNotSign() {
        var checkpoint = Checkpoint.of(ORIGIN, TREE);
        assertThat(Checkpoint.read(checkpoint.sign(Cast.key(2)), LOG)).isEmpty();
        var other = Checkpoint.of("other.example/log", TREE);
        assertThat(Checkpoint.read(SignedNote.sign(other.text(), ORIGIN, Cast.KEY), LOG))
                .as("another log's state under this log's name")
                .isEmpty();
        var twice = checkpoint.sign(Cast.KEY);
        var forged = new SignedNote(
                twice.text(),
                List.of(
                        twice.signatures().getFirst(),
                        Checkpoint.of(ORIGIN, TREE.at(3))
                                .sign(Cast.KEY)
                                .signatures()
                                .getFirst()));
        assertThat(forged.isBy(LOG)).as("a second signature that does not hold").isFalse();
    }

    @Test
    void refusesEveryFlippedBit() {
        var bytes = Checkpoint.of(ORIGIN, TREE).sign(Cast.KEY).bytes();
        for (var at = 0; at < bytes.length; at++)
            for (var bit = 0; bit < 8; bit++) {
                var flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertThat(isSigned(flipped)).as(at + ", bit " + bit).isFalse();
            }
    }

    private static boolean isSigned(byte[] bytes) {
        try {
            return SignedNote.parse(bytes).isBy(LOG);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Test
    void showsWhatTheLogHoldsAndHowItGrew() {
        var now = Checkpoint.of(ORIGIN, TREE);
        var before = Checkpoint.of(ORIGIN, TREE.at(4));
        assertThat(now.holds(entry(6), TREE.inclusion(6))).isTrue();
        assertThat(now.holds(entry(7), TREE.inclusion(6))).isFalse();
        assertThat(before.holds(entry(2), TREE.inclusion(2)))
                .as("a proof for another size")
                .isFalse();
        assertThat(now.grewFrom(before, TREE.consistency(4))).isTrue();
        assertThat(now.grewFrom(before, TREE.consistency(5))).isFalse();
        assertThat(now.grewFrom(new Checkpoint("other.example/log", 4, before.root(), List.of()), TREE.consistency(4)))
                .isFalse();
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        var root = TREE.root().base64();
        for (var text : new String[] {
            "",
            "\n",
            "a\n1\n",
            "a\n1\n" + root,
            "a\n01\n" + root + "\n",
            "a\n-1\n" + root + "\n",
            "\n1\n" + root + "\n",
            "a\n1\n" + root.substring(0, 40) + "\n",
            "a\n1\n" + root + "\n\n",
            "a\n1e3\n" + root + "\n",
            "a\n1\n" + root.replace("=", "") + "\n"
        }) assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        for (var note :
                new String[] {"", "a\n", "a\n\n", "a\n\nb\n", "a\n\n\u2014 b c\n", "a\n\n\u2014 b+c AAAAAAAA\n"})
            assertThatThrownBy(() -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
                    .as(note)
                    .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoteKey.parse("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] entry(int number) {
        return ("entry " + number).getBytes(StandardCharsets.UTF_8);
    }
}
