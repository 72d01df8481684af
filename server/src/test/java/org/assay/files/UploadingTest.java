package org.assay.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class UploadingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Uploading uploading;

    @Autowired
    Artefacts artefacts;

    Classroom room;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
    }

    @Test
    void goesOnWhereADroppedConnectionLeftIt() {
        room.asMira(() -> {
            var upload = uploading.begin("notes.txt", 10);
            uploading.append(upload.id(), 0, stream("01234"));
            assertThat(uploading.get(upload.id()).received()).isEqualTo(5);
            assertThatThrownBy(() -> uploading.append(upload.id(), 0, stream("01234")))
                    .hasMessageContaining("stands at byte 5");
            assertThatThrownBy(() -> uploading.finish(upload.id())).hasMessageContaining("5 of 10 bytes");
            uploading.append(upload.id(), 5, stream("56789"));
            assertThat(uploading.finish(upload.id()).bytes()).isEqualTo(10);
            return true;
        });
    }

    @Test
    void refusesTwoGigabytesBeforeTheyAreSentAndMoreThanWasAnnounced() {
        room.asMira(() -> {
            assertThatThrownBy(() -> uploading.begin("film.mp4", 2L * 1024 * 1024 * 1024))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE))
                    .hasMessageContaining("2,048 MB");
            var upload = uploading.begin("a.txt", 3);
            assertThatThrownBy(() -> uploading.append(upload.id(), 0, stream("four")))
                    .hasMessageContaining("More came");
            return true;
        });
    }

    @Test
    void looksAtTheBytesAndNotAtTheName() {
        room.asMira(() -> {
            assertThatThrownBy(() -> keep("photo.png", new byte[] {'M', 'Z', 0, 1, 2}))
                    .hasMessageContaining("cannot tell what");
            assertThat(keep("page.png", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8))
                            .type())
                    .isEqualTo("text/plain");
            return true;
        });
    }

    @Test
    void makesPicturesAnewSoThatNothingHidesBehindThem() throws IOException {
        var picture = png();
        var polyglot = ByteBuffer.allocate(picture.length + 30)
                .put(picture)
                .put("<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))
                .array();
        var kept = room.asMira(() -> keep("both.png", polyglot));
        assertThat(kept.type()).isEqualTo("image/png");
        var resource = artefacts.answer(kept, kept.name()).getBody();
        assertThat(new String(
                        java.util.Objects.requireNonNull(resource).getContentAsByteArray(),
                        StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "PK\u0003");
    }

    @Test
    void refusesAFloodOfPixelsBeforeOneIsRead() {
        assertThatThrownBy(() -> room.asMira(() -> keep("flood.png", flood())))
                .hasMessageContaining("16 million pixels");
    }

    @Test
    void leavesNothingInADrawingButShapes() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script>"
                + "<foreignObject><p>x</p></foreignObject><rect width='1' fill='url(https://evil.example/x)'/></svg>";
        var clean = new String(Uploading.drawing(svg.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        assertThat(clean)
                .contains("rect", "width=\"1\"")
                .doesNotContain("script", "onload", "foreignObject", "evil", "alert");
        var entity = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>"
                + "<text>&x;</text></svg>";
        assertThatThrownBy(() -> Uploading.drawing(entity.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void makesNamesSafe() {
        assertThat(Artefacts.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Artefacts.safe("C:\\temp\\a.csv")).isEqualTo("a.csv");
        assertThat(Artefacts.safe("a\u0000\r\nb\u202Egpj.exe")).isEqualTo("abgpj.exe");
        assertThat(Artefacts.safe("...")).isEqualTo("file");
    }

    @Test
    void checksCaptionsLineByLine() {
        Captions.check("WEBVTT\n\n00:01.000 --> 00:04.000\nWeights repair a sample.\n");
        assertThatThrownBy(() -> Captions.check("WEBVTT\n\n1 --> 4\nToo short."))
                .hasMessageContaining("Line 3");
    }

    @Test
    void hidesFilesAndUploadsFromOtherOrganizations() {
        var kept = room.asMira(() -> keep("a.txt", "same bytes".getBytes(StandardCharsets.UTF_8)));
        var upload = room.asMira(() -> uploading.begin("b.txt", 3));
        var other = new Classroom(beans);
        assertThatThrownBy(() -> other.asMira(() -> artefacts.get(room.organization, kept.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.asMira(() -> artefacts.get(other.organization, kept.id())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.asMira(() -> uploading.append(upload.id(), 0, stream("abc"))))
                .hasMessageContaining("no such upload");
    }

    private Artefact keep(String name, byte[] bytes) {
        return uploading.keep(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    /// A header that says 60,000 by 60,000 pixels.
    private static byte[] flood() {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(33 + 100)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .array();
    }
}
