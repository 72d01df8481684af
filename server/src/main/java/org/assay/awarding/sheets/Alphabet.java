package org.assay.awarding.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.shared.Refusal;

/// In which encoding a text is. What office programs write without saying so is UTF-8 or, in the West, Windows-1252.
final class Alphabet {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4_000;

    private Alphabet() {}

    static SheetReader.Decoded decode(byte[] file) {
        if (startsWith(file, 0xef, 0xbb, 0xbf))
            return SheetReader.Decoded.in(StandardCharsets.UTF_8, file, 3, List.of());
        if (startsWith(file, 0xff, 0xfe)) return SheetReader.Decoded.in(StandardCharsets.UTF_16LE, file, 2, List.of());
        if (startsWith(file, 0xfe, 0xff)) return SheetReader.Decoded.in(StandardCharsets.UTF_16BE, file, 2, List.of());
        for (var i = 0; i < Math.min(file.length, LOOKED_AT); i++)
            if (file[i] == 0)
                throw Refusal.malformed("This is no table. Save it as .csv or .xlsx, or paste the cells.");
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return new SheetReader.Decoded(text.toString(), List.of());
        } catch (CharacterCodingException other) {
            return SheetReader.Decoded.in(
                    WESTERN,
                    file,
                    0,
                    List.of(
                            "The file does not say in which encoding it is, and was read as Windows-1252. Look at a name"
                                    + " with an accent; if it is wrong, save the file as “CSV UTF-8”."));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) if ((file[i] & 0xff) != mark[i]) return false;
        return true;
    }
}
