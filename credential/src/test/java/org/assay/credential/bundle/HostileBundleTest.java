package org.assay.credential.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assay.credential.Cast;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.key.Digests;
import org.junit.jupiter.api.Test;

/// Files that somebody made to be taken for bundles.
class HostileBundleTest {
    private static final byte[] GOOD = Bundle.take(
                    Cast.signed().bytes(), Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC))
            .write(Cast.key(5));

    @Test
    void isAZipFileForEverybodyElse() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(GOOD))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                entries.put(entry.getName(), zip.readAllBytes());
        }
        assertThat(entries.keySet()).startsWith("manifest.json", "manifest.jws", "credential");
        assertThat(entries.get("credential")).isEqualTo(Cast.signed().bytes());
        assertThat(Archive.write(entries)).isEqualTo(GOOD);
    }

    @Test
    void inflatesNothing() throws IOException {
        assertRefused("compressed", zip(Map.of("manifest.json", new byte[50_000_000]), ZipEntry.DEFLATED));
    }

    @Test
    void takesNoNameThatLeadsElsewhere() throws IOException {
        for (var name : new String[] {"../../etc/passwd", "/etc/passwd", "documents/../x", "c:\\x", "a/b/c", "", "."})
            assertRefused("entry-name", zip(Map.of(name, new byte[] {1}), ZipEntry.STORED));
    }

    @Test
    void holdsEveryPartAgainstItsDigest() {
        var entries = Archive.read(GOOD);
        entries.put("credential", "{}".getBytes(StandardCharsets.UTF_8));
        assertRefused("digest-differs", Archive.write(entries));
    }

    @Test
    void holdsTheManifestAgainstItsSignature() {
        var entries = Archive.read(GOOD);
        var manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        entries.put("manifest.json", manifest.replace("2026-", "2027-").getBytes(StandardCharsets.UTF_8));
        assertRefused("signature-broken", Archive.write(entries));
        entries.put("manifest.jws", Cast.signed().bytes());
        assertRefused("signature-malformed", Archive.write(entries));
    }

    @Test
    void holdsNothingThatTheManifestDoesNotName() {
        var entries = Archive.read(GOOD);
        entries.put("documents/9", new byte[] {1});
        assertRefused("part-unnamed", Archive.write(entries));
        entries.remove("documents/9");
        entries.remove("contexts/0");
        assertRefused("part-missing", Archive.write(entries));
        entries.remove("manifest.json");
        assertRefused("not-a-bundle", Archive.write(entries));
    }

    @Test
    void holdsOneDocumentForEachUrl() {
        var entries = Archive.read(GOOD);
        entries.remove("manifest.jws");
        var copy = "{\"path\":\"documents/%d\",\"sha256\":\"%s\",\"url\":\"https://a.example/list\",\"mediaType\":\"\","
                + "\"fetched\":\"2026-03-02T12:00:00Z\"}";
        var digest = HexFormat.of().formatHex(Digests.sha256().digest(new byte[0]));
        var manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
                .replace(
                        "\"documents\":[]",
                        "\"documents\":[%s,%s]".formatted(copy.formatted(0, digest), copy.formatted(1, digest)));
        entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        assertRefused("manifest-malformed", Archive.write(entries));
    }

    /// What one program reads in a ZIP file and another does not has no place here.
    @Test
    void isOneFileInOneForm() throws IOException {
        assertRefused("not-as-written", Arrays.copyOf(GOOD, GOOD.length + 1));
        assertRefused("not-as-written", zip(Archive.read(GOOD), ZipEntry.STORED));
        assertRefused("not-a-bundle", "{}".getBytes(StandardCharsets.UTF_8));
        assertRefused("not-a-bundle", new byte[0]);
    }

    @Test
    void survivesEveryCutAndEveryFlippedByte() {
        for (var length = 0; length < GOOD.length; length += 97) assertUnread(Arrays.copyOf(GOOD, length));
        for (var place = 0; place < GOOD.length; place += 31) {
            var flipped = GOOD.clone();
            flipped[place] ^= 0x41;
            assertUnread(flipped);
        }
    }

    private static void assertUnread(byte[] bytes) {
        assertThatThrownBy(() -> Bundle.read(bytes)).isInstanceOf(BundleRefused.class);
    }

    private static void assertRefused(String code, byte[] bytes) {
        assertThatThrownBy(() -> Bundle.read(bytes))
                .isInstanceOfSatisfying(
                        BundleRefused.class,
                        refused -> assertThat(refused.code())
                                .as(refused.getMessage())
                                .isEqualTo(code));
    }

    private static byte[] zip(Map<String, byte[]> entries, int method) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var one = new ZipEntry(entry.getKey());
                one.setMethod(method);
                if (method == ZipEntry.STORED) {
                    var sum = new CRC32();
                    sum.update(entry.getValue());
                    one.setCrc(sum.getValue());
                    one.setSize(entry.getValue().length);
                }
                zip.putNextEntry(one);
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
