package org.assay.cli;

import java.util.Optional;
import org.assay.credential.bake.PdfBaker;
import org.assay.credential.bake.PngBaker;
import org.assay.credential.bake.SvgBaker;

/// What a credential is baked into, told by its bytes.
final class Carriers {
    private Carriers() {}

    static boolean isOne(byte[] bytes) {
        return PngBaker.isPng(bytes) || PdfBaker.isPdf(bytes) || SvgBaker.isSvg(bytes);
    }

    /// @throws IllegalArgumentException if the bytes are no PNG, SVG or PDF, or one that cannot be baked into
    static byte[] bake(byte[] carrier, byte[] credential) {
        if (PngBaker.isPng(carrier)) return PngBaker.bake(carrier, credential);
        if (PdfBaker.isPdf(carrier)) return PdfBaker.bake(carrier, credential);
        if (SvgBaker.isSvg(carrier)) return SvgBaker.bake(carrier, credential);
        throw new IllegalArgumentException("neither PNG nor SVG nor PDF");
    }

    /// @throws IllegalArgumentException if the bytes are no PNG, SVG or PDF, or a damaged one
    static Optional<byte[]> unbake(byte[] carrier) {
        if (PngBaker.isPng(carrier)) return PngBaker.unbake(carrier);
        if (PdfBaker.isPdf(carrier)) return PdfBaker.unbake(carrier);
        if (SvgBaker.isSvg(carrier)) return SvgBaker.unbake(carrier);
        throw new IllegalArgumentException("neither PNG nor SVG nor PDF");
    }
}
