package org.assay.catalog.medallion;

import static org.assay.catalog.medallion.Markup.escaped;

import org.assay.catalog.medallion.Lettering.Line;

/// One medallion being drawn as SVG, from the ground up: silhouette, rim, engine-turned field, boss with glyph, level,
/// letters.
///
/// The drawing spans 248 by 248 units around the origin.
record Drawing(Medallion medallion, Size size, Writing writing) {

    /// How words get into the drawing.
    enum Writing {
        /// As text: selectable, in the screen's font. For SVG that stands inside a page.
        TEXT,
        /// As outlines: the same wherever the image goes.
        OUTLINES,
        /// Not at all.
        NONE
    }

    private static final String FONT = "Instrument Sans, system-ui, sans-serif";

    String svg() {
        var label = escaped("Badge: " + lettering().title() + ", " + lettering().issuer());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-124 -124 248 248\" role=\"img\" aria-label=\""
                + label + "\">" + ground() + turning() + rings() + boss() + (isSmall() ? "" : level() + words())
                + "</svg>";
    }

    private String ground() {
        var c = palette();
        if (isOpen()) {
            return "<g fill=\"%s\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"6 5\">%s</g>"
                    .formatted(c.light(), c.deep(), kind().silhouette());
        }
        return "<g fill=\"%s\" stroke=\"%s\" stroke-opacity=\".55\" stroke-width=\"%s\">%s</g>"
                        .formatted(c.deep(), c.middle(), isSmall() ? "3" : "1.4", kind().silhouette())
                + "<circle r=\"105\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" opacity=\".8\"/>"
                        .formatted(c.middle(), isSmall() ? "2.5" : "1");
    }

    private String turning() {
        var c = palette();
        return "<circle r=\"%s\" fill=\"%s\"/><g fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" opacity=\"%s\">%s</g>"
                .formatted(
                        isSmall() ? "88" : "74",
                        c.light(),
                        c.deep(),
                        isSmall() ? "2.2" : "0.75",
                        isSmall() ? "0.38" : "0.62",
                        engraving().lines(size));
    }

    private String rings() {
        if (isSmall()) return "";
        var c = palette();
        return ring("72.5", c.deep(), ".8\" opacity=\".7")
                + ring("78", isOpen() ? c.deep() : c.middle(), ".8\" opacity=\".8")
                + (kind() == Kind.AWARD ? ring("75.5", c.accent(), "2.4") : "");
    }

    private static String ring(String radius, String colour, String width) {
        return "<circle r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>".formatted(radius, colour, width);
    }

    private String boss() {
        var c = palette();
        return "<circle r=\"%s\" fill=\"%s\"/><circle r=\"%s\" fill=\"%s\"/>"
                        .formatted(isSmall() ? "57" : "37", c.light(), isSmall() ? "52" : "33", c.deep())
                + "<g fill=\"none\" stroke=\"#fff\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
                + " transform=\"scale(%s)\">%s</g>".formatted(isSmall() ? "1.5" : "0.95", field().glyph());
    }

    /// Four lozenges on the inner edge of the rim, at the foot; as many filled as the level says.
    private String level() {
        if (isOpen()) return "";
        var c = palette();
        var lozenges = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            double angle = Math.PI + (1.5 - i) * .15;
            var at = Curves.polar(81.5, angle);
            boolean filled = i < medallion.design().level();
            lozenges.append("<path transform=\"translate(%s %s) rotate(%s)\" d=\"M0-5.5 4.4 0 0 5.5-4.4 0z\""
                    .formatted(Curves.text(at.x()), Curves.text(at.y()), Curves.decimal(angle * 180 / Math.PI)));
            lozenges.append(" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\"/>"
                    .formatted(filled ? c.accent() : "none", filled ? c.accent() : c.middle()));
        }
        return lozenges.toString();
    }

    private String words() {
        return switch (writing) {
            case TEXT -> text();
            case OUTLINES ->
                outline(Outlines.above(lettering().top()), topColour())
                        + outline(Outlines.below(lettering().foot()), footColour());
            case NONE -> "";
        };
    }

    private static String outline(String path, String colour) {
        return "<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour);
    }

    private String text() {
        var id = engraving().id();
        return "<path id=\"%st\" d=\"M-85.5 0A85.5 85.5 0 0 1 85.5 0\" fill=\"none\"/>".formatted(id)
                + "<path id=\"%su\" d=\"M-99.5 0A99.5 99.5 0 0 0 99.5 0\" fill=\"none\"/>".formatted(id)
                + "<g fill=\"%s\" font-family=\"%s\" font-weight=\"600\" text-anchor=\"middle\">"
                        .formatted(topColour(), FONT)
                + "<text font-size=\"%s\" letter-spacing=\".4\">"
                        .formatted(Curves.text(lettering().top().size()))
                + along(id + "t", lettering().top())
                + "<text font-size=\"10.5\" letter-spacing=\".6\" font-weight=\"500\" fill=\"%s\">"
                        .formatted(footColour())
                + along(id + "u", lettering().foot())
                + "</g>";
    }

    private static String along(String path, Line line) {
        return "<textPath href=\"#%s\" startOffset=\"50%%\">%s</textPath></text>".formatted(path, escaped(line.text()));
    }

    private String topColour() {
        return isOpen() ? palette().deep() : "#fff";
    }

    private String footColour() {
        return isOpen() ? palette().deep() : palette().middle();
    }

    private boolean isSmall() {
        return size == Size.SMALL;
    }

    private boolean isOpen() {
        return kind() == Kind.TAKEN;
    }

    private Kind kind() {
        return medallion.design().kind();
    }

    private Field field() {
        return medallion.design().field();
    }

    private Palette palette() {
        return field().palette();
    }

    private Lettering lettering() {
        return medallion.lettering();
    }

    private Engraving engraving() {
        return Engraving.of(medallion);
    }
}
