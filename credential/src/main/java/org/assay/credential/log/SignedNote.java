package org.assay.credential.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.credential.key.SigningKey;

/// A text with signatures under it, such as a checkpoint signed by its log and its witnesses.
///
/// @param text ends with a line
/// @spec https://c2sp.org/signed-note C2SP signed-note
public record SignedNote(String text, List<Signature> signatures) {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final int MAX_SIGNATURES = 100;
    private static final Pattern LINE = Pattern.compile("\u2014 ([^+\\s]+) ([A-Za-z0-9+/]+={0,2})");

    /// @param bytes the key's id, then what the key made of the text
    public record Signature(String name, byte[] bytes) {
        public Signature {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(bytes);
        }

        boolean isOf(NoteKey key) {
            return name.equals(key.name()) && Arrays.equals(bytes, 0, NoteKey.ID_BYTES, key.id(), 0, NoteKey.ID_BYTES);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) throw new IllegalArgumentException("text does not end with a line");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n'))
            throw new IllegalArgumentException("text holds a control character");
        for (var signature : signatures)
            if (signature.bytes().length <= NoteKey.ID_BYTES)
                throw new IllegalArgumentException("a signature is too short");
    }

    /// The text with one signature.
    public static SignedNote sign(String text, String name, SigningKey key) {
        return new SignedNote(text, List.of()).signedBy(name, key);
    }

    /// The same note with one more signature, such as a witness's.
    public SignedNote signedBy(String name, SigningKey key) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new NoteKey(name, key.publicKey()).id());
        bytes.writeBytes(key.sign(text.getBytes(StandardCharsets.UTF_8)));
        var more = new ArrayList<>(signatures);
        more.add(new Signature(name, bytes.toByteArray()));
        return new SignedNote(text, more);
    }

    /// @throws IllegalArgumentException if the bytes are not a note with at least one signature
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) throw new IllegalArgumentException("note is larger than 1 MB");
        String note;
        try {
            note = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException unreadable) {
            throw new IllegalArgumentException("not UTF-8", unreadable);
        }
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) throw new IllegalArgumentException("no signatures under the note");
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(end + 2).split("\n", -1)) {
            if (line.isEmpty() && !signatures.isEmpty()) break;
            var match = LINE.matcher(line);
            if (!match.matches() || signatures.size() == MAX_SIGNATURES)
                throw new IllegalArgumentException("not a line with a signature, or one too many");
            signatures.add(new Signature(match.group(1), decode(match.group(2))));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /// One text for one signature: no bits to spare, no missing padding.
    private static byte[] decode(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (Base64.getEncoder().encodeToString(bytes).equals(base64)) return bytes;
        throw new IllegalArgumentException("a signature is not plain base64");
    }

    /// Whether the key signed the text. One signature under its name that does not hold is enough to say no.
    public boolean isBy(NoteKey key) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var own = signatures.stream().filter(signature -> signature.isOf(key)).toList();
        return !own.isEmpty() && own.stream().allMatch(signature -> key.key().verify(message, rest(signature.bytes())));
    }

    private static byte[] rest(byte[] signature) {
        return Arrays.copyOfRange(signature, NoteKey.ID_BYTES, signature.length);
    }

    /// As [#parse] reads it.
    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        for (var signature : signatures)
            note.append("\u2014 ")
                    .append(signature.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(signature.bytes()))
                    .append('\n');
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
