package org.assay.catalog.medallion;

import org.assay.catalog.medallion.Drawing.Writing;

/// The badge of an achievement: engine-turned line work, as on banknotes, drawn from data alone. Equal medallions give
/// equal bytes on every machine.
///
/// A revoked credential shows no medallion at all; an expired one is dimmed by the page.
public record Medallion(Lettering lettering, Design design) {

    /// Pixels at which lettering becomes readable.
    private static final int READABLE_PX = 96;

    /// The drawing with its words as text, for SVG that stands inside a page. All words are escaped. Its inner ids come
    /// from
    /// title, kind and field: put one size of a medallion inline on a page, and the others in as `<img>`.
    public String svg(Size size) {
        return new Drawing(this, size, Writing.TEXT).svg();
    }

    /// The drawing with its words as outlines, for `<img>`, where the page's fonts do not load, and for download. Where
    /// the
    /// lettering font lacks a letter the words stay text.
    public String outlined(Size size) {
        var writing = Outlines.canDraw(lettering) ? Writing.OUTLINES : Writing.TEXT;
        return new Drawing(this, size, writing).svg();
    }

    /// The drawing as a PNG image on a transparent ground. Where the lettering font lacks a letter the words are left
    /// out.
    ///
    /// @param pixels width and height, 24 to 2048; below 96 the small drawing is used
    public byte[] png(int pixels) {
        if (pixels < 24 || pixels > 2048) throw new IllegalArgumentException("pixels are not 24 to 2048: " + pixels);
        var size = pixels < READABLE_PX ? Size.SMALL : Size.FULL;
        var writing = Outlines.canDraw(lettering) ? Writing.OUTLINES : Writing.NONE;
        return Raster.png(new Drawing(this, size, writing).svg(), pixels);
    }
}
