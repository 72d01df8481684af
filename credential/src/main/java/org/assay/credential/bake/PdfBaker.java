package org.assay.credential.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Puts a credential into a PDF as an associated file that is its source, and takes it out again. The document's own
/// bytes stay as they were; what is new comes after them.
///
/// Needs PDFBox, which the library does not bring along; without it every PDF is refused.
///
/// @spec https://www.iso.org/standard/75839.html ISO 32000-2:2020, "Associated files"
public final class PdfBaker {
    static final int MAX_TEXT_BYTES = 512 * 1024;

    private static final int MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfBaker() {}

    /// Whether the bytes start as a PDF does.
    public static boolean isPdf(byte[] bytes) {
        return bytes.length > START.length && Arrays.equals(bytes, 0, START.length, START, 0, START.length);
    }

    /// The document with `credential` in it.
    ///
    /// @param credential UTF-8 text, JSON or compact JWS, at most 512 KB
    /// @throws NotBaked if the document is damaged, encrypted, or carries a credential already
    public static byte[] bake(byte[] document, byte[] credential) {
        if (credential.length > MAX_TEXT_BYTES) throw new NotBaked("credential is larger than 512 KB");
        refuseTooLarge(document);
        try {
            return AssociatedFile.add(document, credential);
        } catch (IOException damaged) {
            throw new NotBaked("PDF is damaged");
        } catch (NoClassDefFoundError missing) {
            throw withoutPdfBox();
        }
    }

    /// The credential in the document, or nothing if it carries none.
    ///
    /// @throws NotBaked if the document is damaged or encrypted, or carries more than one credential
    public static Optional<byte[]> unbake(byte[] document) {
        refuseTooLarge(document);
        try {
            return AssociatedFile.find(document);
        } catch (NotBaked reason) {
            throw reason;
        } catch (IOException | RuntimeException damaged) {
            throw new NotBaked("PDF is damaged");
        } catch (NoClassDefFoundError missing) {
            throw withoutPdfBox();
        }
    }

    private static void refuseTooLarge(byte[] document) {
        if (!isPdf(document)) throw new NotBaked("not a PDF");
        if (document.length > MAX_DOCUMENT_BYTES) throw new NotBaked("PDF is larger than 8 MB");
        Streams.refuseBombs(document);
    }

    private static NotBaked withoutPdfBox() {
        return new NotBaked("PDF is not read here, for want of PDFBox", true);
    }
}
