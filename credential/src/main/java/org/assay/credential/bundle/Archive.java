package org.assay.credential.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A ZIP file in the one form that its content has: entries as they are, without compression, times or remarks.
///
/// So there is nothing to inflate, and nothing that one program reads and another does not: whatever differs
/// from what [#write] would give is refused. Any unzip program opens it.
///
/// @spec https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT .ZIP File Format Specification 6.3.10
final class Archive {
    /// Of the whole file.
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int MAX_ENTRIES = 200;
    /// Two words at most, so that no name leads out of the folder that somebody unpacks into.
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(\\.[a-z]+)?(/[a-z0-9]+(\\.[a-z]+)?)?");

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 10;
    /// 1 January 1980, the first day that the format knows.
    private static final short DAY = 0x21;

    private Archive() {}

    /// @throws BundleRefused if it would be larger than what is read, or a name is not such as here
    static byte[] write(Map<String, byte[]> entries) {
        var size = (long) END_BYTES;
        for (var entry : entries.entrySet()) {
            if (!NAME.matcher(entry.getKey()).matches()) throw wrongName(entry.getKey());
            size += LOCAL_BYTES + CENTRAL_BYTES + 2L * entry.getKey().length() + entry.getValue().length;
        }
        if (size > MAX_BYTES || entries.size() > MAX_ENTRIES)
            throw new BundleRefused("too-large", "a bundle holds %d bytes at most".formatted(MAX_BYTES));
        var out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        var directory = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        entries.forEach((name, body) -> {
            var offset = out.position();
            out.putInt(LOCAL);
            describe(out, name, body);
            out.put(name.getBytes(US_ASCII)).put(body);
            directory.putInt(CENTRAL).putShort(VERSION);
            describe(directory, name, body);
            // Comment, disk, attributes: none.
            directory
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0);
            directory.putInt(offset).put(name.getBytes(US_ASCII));
        });
        var start = out.position();
        out.put(directory.flip());
        out.putInt(END).putShort((short) 0).putShort((short) 0);
        out.putShort((short) entries.size()).putShort((short) entries.size());
        out.putInt(directory.limit()).putInt(start).putShort((short) 0);
        return out.array();
    }

    private static void describe(ByteBuffer out, String name, byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        out.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY);
        out.putInt((int) sum.getValue()).putInt(body.length).putInt(body.length);
        out.putShort((short) name.length()).putShort((short) 0);
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /// @throws BundleRefused if the bytes are not what [#write] gives
    static Map<String, byte[]> read(byte[] bytes) {
        if (!isOne(bytes)) throw new BundleRefused("not-a-bundle", "not a bundle: it does not begin as a ZIP file");
        if (bytes.length > MAX_BYTES)
            throw new BundleRefused("too-large", "larger than %d bytes: %d".formatted(MAX_BYTES, bytes.length));
        var entries = new LinkedHashMap<String, byte[]>();
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.remaining() >= Integer.BYTES && in.getInt(in.position()) == LOCAL) readEntry(in, entries);
        if (!Arrays.equals(write(entries), bytes))
            throw new BundleRefused(
                    "not-as-written",
                    "not the archive that was written: packed anew, changed, or something follows it");
        return entries;
    }

    private static void readEntry(ByteBuffer in, Map<String, byte[]> entries) {
        if (in.remaining() < LOCAL_BYTES) throw cutOff();
        in.position(in.position() + Integer.BYTES + 2 * Short.BYTES);
        if (in.getShort() != 0)
            throw new BundleRefused("compressed", "an entry is compressed: a bundle holds its entries as they are");
        in.position(in.position() + 2 * Short.BYTES + 2 * Integer.BYTES);
        var size = in.getInt();
        var length = in.getShort();
        var extra = in.getShort();
        if (size < 0 || length < 0 || extra != 0 || size > in.remaining() - length) throw cutOff();
        var name = new byte[length];
        in.get(name);
        var text = new String(name, US_ASCII);
        if (!NAME.matcher(text).matches()) throw wrongName(text);
        var body = new byte[size];
        in.get(body);
        if (entries.put(text, body) != null) throw new BundleRefused("entry-repeated", "two entries named " + text);
        if (entries.size() > MAX_ENTRIES) throw new BundleRefused("too-large", "more than 200 entries");
    }

    private static BundleRefused cutOff() {
        return new BundleRefused("cut-off", "the file ends in the middle of an entry");
    }

    private static BundleRefused wrongName(String name) {
        var shown = name.length() > 40 ? name.substring(0, 40) + "..." : name;
        return new BundleRefused(
                "entry-name", "an entry has a name that no bundle has: " + shown.replaceAll("[^ -~]", "?"));
    }
}
