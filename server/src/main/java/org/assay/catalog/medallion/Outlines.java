package org.assay.catalog.medallion;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.assay.catalog.medallion.Lettering.Line;

/// Lettering as path data, from the packaged font Inter SemiBold. Needs no font of the operating system.
///
/// Inter covers Latin, Greek and Cyrillic; it has no kerning here. Everything is read under one lock, because the
/// font's
/// tables are read lazily.
final class Outlines {

    /// Inter is wider than the screen's Instrument Sans by about this much.
    private static final double WIDTH = .96;

    /// By the segment types of `PathIterator`: move, line, quadratic, cubic.
    private static final char[] COMMANDS = {'M', 'l', 'q', 'c'};

    private static final int[] COORDINATES = {2, 2, 4, 6};

    private static final OpenTypeFont FONT = font();
    private static final CmapLookup GLYPHS = glyphs();

    private Outlines() {}

    /// Whether the font has every letter of both lines.
    static synchronized boolean canDraw(Lettering lettering) {
        return letters(lettering.top()).allMatch(Outlines::isKnown)
                && letters(lettering.foot()).allMatch(Outlines::isKnown);
    }

    private static boolean isKnown(int letter) {
        return GLYPHS.getGlyphId(letter) != 0;
    }

    private static IntStream letters(Line line) {
        return Normalizer.normalize(line.text(), Normalizer.Form.NFC).codePoints();
    }

    /// `line` centred at the top of its circle, feet towards the centre.
    static String above(Line line) {
        return around(line, 1);
    }

    /// `line` centred at the foot of its circle, heads towards the centre.
    static String below(Line line) {
        return around(line, -1);
    }

    private static synchronized String around(Line line, int direction) {
        var letters = letters(line).toArray();
        double scale = line.size() * WIDTH / unitsPerEm();
        double length = 0;
        for (int letter : letters) length += advance(letter) * scale + line.spacing();
        var path = new StringBuilder();
        double start = -length / 2;
        for (int letter : letters) {
            double width = advance(letter) * scale;
            double angle = direction * (start + width / 2) / line.radius();
            var place = AffineTransform.getRotateInstance(angle);
            place.translate(-width / 2, -direction * line.radius());
            place.scale(scale, -scale);
            append(path, outline(letter).getPathIterator(place));
            start += width + line.spacing();
        }
        return path.toString();
    }

    /// Writes distances from one point to the next, a quarter shorter than places would be; each starts where the last
    /// rounded one ended, so that no error adds up.
    private static void append(StringBuilder path, PathIterator pieces) {
        var points = new double[6];
        double x = 0;
        double y = 0;
        for (; !pieces.isDone(); pieces.next()) {
            int piece = pieces.currentSegment(points);
            if (piece == PathIterator.SEG_CLOSE) {
                path.append("z");
                continue;
            }
            int count = COORDINATES[piece];
            path.append(COMMANDS[piece]);
            boolean absolute = piece == PathIterator.SEG_MOVETO;
            for (int i = 0; i < count; i += 2) {
                number(path, absolute ? points[i] : points[i] - x, i > 0);
                number(path, absolute ? points[i + 1] : points[i + 1] - y, true);
            }
            x = absolute ? Curves.round(points[0]) : x + Curves.round(points[count - 2] - x);
            y = absolute ? Curves.round(points[1]) : y + Curves.round(points[count - 1] - y);
        }
    }

    private static void number(StringBuilder path, double number, boolean follows) {
        var text = Curves.decimal(number).replaceFirst("^(-?)0\\.", "$1.");
        path.append(follows && !text.startsWith("-") ? " " : "").append(text);
    }

    private static int unitsPerEm() {
        try {
            return FONT.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int advance(int letter) {
        try {
            return FONT.getAdvanceWidth(GLYPHS.getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path2D outline(int letter) {
        try {
            return FONT.getCFF()
                    .getFont()
                    .getType2CharString(GLYPHS.getGlyphId(letter))
                    .getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs() {
        try {
            return FONT.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenTypeFont font() {
        try (var in = Outlines.class.getResourceAsStream("/fonts/Inter-SemiBold.otf")) {
            var bytes = Objects.requireNonNull(in, "the lettering font is not on the class path")
                    .readAllBytes();
            return new OTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
