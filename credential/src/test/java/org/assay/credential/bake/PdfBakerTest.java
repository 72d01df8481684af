package org.assay.credential.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.assay.credential.Cast;
import org.junit.jupiter.api.Test;

class PdfBakerTest {
    private static final byte[] CREDENTIAL = Cast.signed().bytes();
    private static final byte[] TOKEN = "eyJhbGciOiJFZERTQSJ9.e30.AAAA".getBytes(StandardCharsets.UTF_8);
    private final byte[] document = document();

    @Test
    void takesOutWhatItPutInAndLeavesTheRest() throws IOException {
        for (var credential : new byte[][] {CREDENTIAL, TOKEN}) {
            var baked = PdfBaker.bake(document, credential);
            assertThat(PdfBaker.unbake(baked)).contains(credential);
            assertThat(baked).startsWith(document);
            assertThat(PdfBaker.bake(document, credential)).isEqualTo(baked);
            try (var pdf = Loader.loadPDF(baked)) {
                assertThat(pdf.getNumberOfPages()).isOne();
                var associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
                assertThat(associated.getObject(0).toString()).contains("AFRelationship");
                assertThat(pdf.getDocumentCatalog()
                                .getNames()
                                .getEmbeddedFiles()
                                .getNames())
                        .hasSize(1);
            }
        }
        assertThat(PdfBaker.unbake(document)).isEmpty();
    }

    @Test
    void refusesASecondCredential() {
        var baked = PdfBaker.bake(document, CREDENTIAL);
        assertThatThrownBy(() -> PdfBaker.bake(baked, CREDENTIAL)).hasMessageContaining("already");
    }

    @Test
    void refusesAnEncryptedDocument() throws IOException {
        try (var pdf = Loader.loadPDF(document)) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var encrypted = new ByteArrayOutputStream();
            pdf.save(encrypted);
            assertThatThrownBy(() -> PdfBaker.unbake(encrypted.toByteArray())).hasMessageContaining("encrypted");
        }
    }

    @Test
    void refusesWhatUnpacksWithoutEnd() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (var megabyte = 0; megabyte < 40; megabyte++) deflater.write(new byte[1024 * 1024]);
        }
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes(document);
        bomb.writeBytes("\n9 0 obj << /Filter /FlateDecode >> stream\r\n".getBytes(StandardCharsets.US_ASCII));
        bomb.writeBytes(packed.toByteArray());
        assertThatThrownBy(() -> PdfBaker.unbake(bomb.toByteArray())).hasMessageContaining("32 MB");
    }

    @Test
    void answersEveryCutAndFlip() {
        var baked = PdfBaker.bake(document, TOKEN);
        var random = new Random(20260302);
        for (var i = 0; i < 200; i++) {
            var changed = Arrays.copyOf(baked, i % 2 == 0 ? baked.length : random.nextInt(baked.length));
            if (changed.length > 0) changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                PdfBaker.unbake(changed);
            } catch (NotBaked expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] document() {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
