package org.assay.credential.bake;

import java.util.Optional;

/// Whatever a credential is baked into, told by its bytes: PNG, SVG or PDF.
public final class Carriers {
    private Carriers() {}

    public static boolean isOne(byte[] bytes) {
        return PngBaker.isPng(bytes) || PdfBaker.isPdf(bytes) || SvgBaker.isSvg(bytes);
    }

    /// @throws NotBaked if the bytes are no PNG, SVG or PDF, or one that cannot be baked into
    public static byte[] bake(byte[] carrier, byte[] credential) {
        if (PngBaker.isPng(carrier)) return PngBaker.bake(carrier, credential);
        if (PdfBaker.isPdf(carrier)) return PdfBaker.bake(carrier, credential);
        if (SvgBaker.isSvg(carrier)) return SvgBaker.bake(carrier, credential);
        throw new NotBaked("neither PNG nor SVG nor PDF");
    }

    /// The credential in the picture, or nothing if it carries none.
    ///
    /// @throws NotBaked if the bytes are no PNG, SVG or PDF, or a damaged one
    public static Optional<byte[]> unbake(byte[] carrier) {
        if (PngBaker.isPng(carrier)) return PngBaker.unbake(carrier);
        if (PdfBaker.isPdf(carrier)) return PdfBaker.unbake(carrier);
        if (SvgBaker.isSvg(carrier)) return SvgBaker.unbake(carrier);
        throw new NotBaked("neither PNG nor SVG nor PDF");
    }
}
