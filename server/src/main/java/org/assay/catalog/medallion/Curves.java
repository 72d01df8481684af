package org.assay.catalog.medallion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Closed curves around the origin as SVG path data, with two decimals. Angles are radians, clockwise from the top.
///
/// Uses `StrictMath`, so that every machine draws the same digits.
final class Curves {

    private Curves() {}

    record Point(double x, double y) {
        @Override
        public String toString() {
            return text(x) + "," + text(y);
        }
    }

    static Point polar(double radius, double angle) {
        return new Point(round(radius * StrictMath.sin(angle)), round(-radius * StrictMath.cos(angle)));
    }

    /// A circle of `base` with `lobes` waves of height `amplitude`, in two cubic pieces for each lobe.
    static String wave(double base, double amplitude, int lobes) {
        int pieces = lobes * 2;
        double step = Math.PI * 2 / pieces;
        double handle = step / 3;
        var path = new StringBuilder("M").append(crest(base, amplitude, lobes, 0));
        for (int i = 0; i < pieces; i++) {
            double from = i * step;
            double to = from + step;
            var start = crest(base, amplitude, lobes, from);
            var end = crest(base, amplitude, lobes, to);
            var leaving = slope(base, amplitude, lobes, from);
            var arriving = slope(base, amplitude, lobes, to);
            path.append("C").append(decimal(start.x + leaving.x * handle));
            path.append(" ").append(decimal(start.y + leaving.y * handle));
            path.append(" ").append(decimal(end.x - arriving.x * handle));
            path.append(" ").append(decimal(end.y - arriving.y * handle));
            path.append(" ").append(end);
        }
        return path.append("z").toString();
    }

    private static Point crest(double base, double amplitude, int lobes, double angle) {
        return polar(base + amplitude * StrictMath.cos(lobes * angle), angle);
    }

    /// First derivative of the wave by its angle.
    private static Point slope(double base, double amplitude, int lobes, double angle) {
        double r = base + amplitude * StrictMath.cos(lobes * angle);
        double dr = -amplitude * lobes * StrictMath.sin(lobes * angle);
        double sin = StrictMath.sin(angle);
        double cos = StrictMath.cos(angle);
        return new Point(dr * sin + r * cos, -dr * cos + r * sin);
    }

    /// A regular polygon whose corners are rounded from `rounding` units before to `rounding` units after the corner.
    static String polygon(double radius, int corners, double rounding, double turn) {
        var points = new Point[corners];
        for (int i = 0; i < corners; i++) points[i] = polar(radius, turn + i * 2 * Math.PI / corners);
        var path = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            var corner = points[i];
            path.append(i == 0 ? "M" : "L").append(towards(corner, points[(i + corners - 1) % corners], rounding));
            path.append("Q").append(corner).append(" ");
            path.append(towards(corner, points[(i + 1) % corners], rounding));
        }
        return path.append("z").toString();
    }

    private static Point towards(Point from, Point to, double distance) {
        double length = StrictMath.hypot(to.x - from.x, to.y - from.y);
        return new Point(
                round(from.x + (to.x - from.x) * distance / length),
                round(from.y + (to.y - from.y) * distance / length));
    }

    /// The number rounded to two decimals, halves away from zero; never minus zero.
    static double round(double number) {
        return new BigDecimal(number).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    /// The number rounded to two decimals, without idle zeros.
    static String decimal(double number) {
        return text(round(number));
    }

    /// The number in its shortest form: `4`, not `4.0`.
    static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
