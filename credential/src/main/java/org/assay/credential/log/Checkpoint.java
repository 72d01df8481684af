package org.assay.credential.log;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.credential.key.SigningKey;

/// The state of a log: how many entries, and the root of its tree. It counts for as much as who signed it.
///
/// @param origin the log's name, such as `aldermere.example/log`
/// @param size in entries
/// @param extensions further lines that are signed along; none of them empty
/// @spec https://c2sp.org/tlog-checkpoint C2SP tlog-checkpoint
public record Checkpoint(String origin, long size, TreeHash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) throw new IllegalArgumentException("size is negative: " + size);
        if (origin.isEmpty() || origin.contains("\n")) throw new IllegalArgumentException("origin is not one line");
        for (var line : extensions)
            if (line.isEmpty() || line.contains("\n"))
                throw new IllegalArgumentException("an extension is not one line");
    }

    public static Checkpoint of(String origin, MerkleTree tree) {
        return new Checkpoint(origin, tree.size(), tree.root(), List.of());
    }

    /// @throws IllegalArgumentException if the text is not a checkpoint
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("checkpoint does not end with a line");
        var lines = new ArrayList<>(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
        if (lines.size() < 3) throw new IllegalArgumentException("checkpoint has fewer than three lines");
        var size = lines.get(1);
        if (!SIZE.matcher(size).matches()) throw new IllegalArgumentException("size is not a number: " + size);
        var root = TreeHash.of(Base64.getDecoder().decode(lines.get(2)));
        // One text for one hash: no bits to spare, no missing padding.
        if (!root.base64().equals(lines.get(2))) throw new IllegalArgumentException("root is not plain base64");
        return new Checkpoint(lines.getFirst(), Long.parseLong(size), root, lines.subList(3, lines.size()));
    }

    /// Reads what a log signed; nothing if it did not, or if the key is that of another log.
    ///
    /// @throws IllegalArgumentException if the log signed a text that is no checkpoint
    public static Optional<Checkpoint> read(SignedNote note, NoteKey log) {
        if (!note.isBy(log)) return Optional.empty();
        return Optional.of(parse(note.text()))
                .filter(checkpoint -> checkpoint.origin().equals(log.name()));
    }

    /// Signed by the log itself, under its own name.
    public SignedNote sign(SigningKey key) {
        return SignedNote.sign(text(), origin, key);
    }

    /// As it is signed; the same checkpoint always gives the same text.
    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        for (var line : extensions) text.append(line).append('\n');
        return text.toString();
    }

    /// Whether this state shows the entry at the place that the proof says.
    public boolean holds(byte[] entry, LogProof.Inclusion proof) {
        return proof.size() == size && proof.proves(TreeHash.ofLeaf(entry), root);
    }

    /// Whether the log went from an earlier state to this one by growing only.
    public boolean grewFrom(Checkpoint earlier, LogProof.Consistency proof) {
        return earlier.origin().equals(origin)
                && proof.earlier() == earlier.size()
                && proof.later() == size
                && proof.proves(earlier.root(), root);
    }
}
