package org.assay.credential;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/// Pictures put together by hand.
public final class Png {
    private Png() {}

    public static byte[] of(List<byte[]> chunks) {
        var picture = new ByteArrayOutputStream();
        picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunks.forEach(picture::writeBytes);
        return picture.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) {
        var letters = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(letters);
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(letters)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
