package org.assay.credential.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assay.credential.Cast;
import org.assay.credential.Png;
import org.assay.credential.Standards;
import org.junit.jupiter.api.Test;

class PngBakerTest {
    private static final byte[] CREDENTIAL = Cast.signed().bytes();
    private final byte[] picture = picture();

    @Test
    void takesOutWhatItPutIn() throws IOException {
        var baked = PngBaker.bake(picture, CREDENTIAL);
        assertThat(PngBaker.unbake(baked)).contains(CREDENTIAL);
        assertThat(ImageIO.read(new ByteArrayInputStream(baked)).getWidth()).isEqualTo(8);
        assertThat(PngBaker.unbake(picture)).isEmpty();
    }

    @Test
    void replacesWhatThePictureCarried() {
        var twice = PngBaker.bake(PngBaker.bake(picture, "{}".getBytes(StandardCharsets.UTF_8)), CREDENTIAL);
        assertThat(twice).isEqualTo(PngBaker.bake(picture, CREDENTIAL));
    }

    @Test
    void readsThePublishedSample() {
        assertThat(new String(
                        PngBaker.unbake(Standards.bytes("samples/ob3/simple-json.png"))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .contains("OpenBadgeCredential");
    }

    @Test
    void refusesTwoCredentialsWhateverTheirChunks() {
        for (var type : new String[] {"iTXt", "tEXt", "zTXt"}) {
            for (var keyword : new String[] {"openbadgecredential", "openbadges", "clrcredential"}) {
                var second = insert(PngBaker.bake(picture, CREDENTIAL), type, keyword + "\0\0\0\0\0{}");
                assertThatThrownBy(() -> PngBaker.unbake(second)).hasMessageContaining("2 credentials");
            }
        }
    }

    @Test
    void carriesARecordUnderItsOwnKeyword() {
        var baked = PngBaker.bake(picture, CREDENTIAL, Keyword.CLR_CREDENTIAL);
        assertThat(PngBaker.unbake(baked)).contains(CREDENTIAL);
        assertThat(new String(baked, StandardCharsets.ISO_8859_1)).contains("iTXtclrcredential");
        assertThatThrownBy(() -> PngBaker.bake(picture, CREDENTIAL, Keyword.OPEN_BADGES_2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsThePublishedOpenBadges2Sample() {
        assertThat(new String(
                        PngBaker.unbake(Standards.bytes("samples/ob20/simple-badge.png"))
                                .orElseThrow(),
                        StandardCharsets.UTF_8))
                .contains("w3id.org/openbadges/v2");
    }

    @Test
    void refusesACompressedChunk() {
        var compressed = insert(picture, "iTXt", "openbadgecredential\0\1\0\0\0{}");
        assertThatThrownBy(() -> PngBaker.unbake(compressed)).hasMessageContaining("compressed");
    }

    @Test
    void refusesAnythingAfterTheEnd() {
        var longer = Arrays.copyOf(picture, picture.length + 12);
        assertThatThrownBy(() -> PngBaker.unbake(longer)).isInstanceOf(NotBaked.class);
    }

    @Test
    void refusesEveryCutAndMostFlips() {
        var baked = PngBaker.bake(picture, CREDENTIAL);
        for (var length = 0; length < baked.length; length++) {
            var cut = Arrays.copyOf(baked, length);
            assertThatThrownBy(() -> PngBaker.unbake(cut)).isInstanceOf(NotBaked.class);
        }
        var random = new Random(20260302);
        for (var i = 0; i < 500; i++) {
            var flipped = baked.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> PngBaker.unbake(flipped)).isInstanceOf(NotBaked.class);
        }
    }

    private static byte[] insert(byte[] png, String type, String text) {
        var data = text.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        var afterHeader = 8 + 25;
        out.write(png, 0, afterHeader);
        out.writeBytes(Png.chunk(type, data));
        out.write(png, afterHeader, png.length - afterHeader);
        return out.toByteArray();
    }

    private static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
