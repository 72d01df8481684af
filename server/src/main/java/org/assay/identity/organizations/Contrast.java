package org.assay.identity.organizations;

import java.util.List;

/// What the style sheet makes of a brand colour, and how well it can be read: the derivations of `tokens.css` in Java,
/// so that a page can say the figures without a browser. Ratios are those of WCAG 2.2, "contrast ratio": 1 to 21.
///
/// @param lightAction the button's colour on light paper, `#rrggbb`
/// @param darkAction the same on dark paper
/// @param lightButton the ratio of the button's words on it
/// @param lightLink the ratio of a link on the page
public record Contrast(
        String lightAction,
        String darkAction,
        double lightButton,
        double darkButton,
        double lightLink,
        double darkLink) {

    /// A colour in OKLCH: lightness and chroma 0 to 1, hue in radians.
    private record Oklch(double l, double c, double h) {
        Oklch with(double lightness, double chroma) {
            return new Oklch(lightness, chroma, h);
        }

        /// sRGB, each 0 to 255, clipped to what a screen shows.
        int[] rgb() {
            double a = c * Math.cos(h);
            double b = c * Math.sin(h);
            double x = Math.pow(l + 0.3963377774 * a + 0.2158037573 * b, 3);
            double y = Math.pow(l - 0.1055613458 * a - 0.0638541728 * b, 3);
            double z = Math.pow(l - 0.0894841775 * a - 1.2914855480 * b, 3);
            return new int[] {
                channel(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
                channel(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
                channel(-0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z)
            };
        }

        private static int channel(double linear) {
            double light = Math.clamp(linear, 0, 1);
            double coded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
            return (int) Math.round(coded * 255);
        }
    }

    /// @param colour `#rrggbb`
    public static Contrast of(String colour) {
        var brand = oklch(colour);
        double l = brand.l;
        double c = brand.c;
        boolean isLight = l > 0.60;
        var action = brand.with(isLight ? Math.max(l, 0.71) : Math.min(l, 0.51), c);
        var onAction = brand.with(isLight ? 0.17 : 1, Math.min(c, 0.02));
        var darkAction = brand.with(Math.max(l, 0.76), Math.min(c, 0.13));
        var onDarkAction = brand.with(0.17, Math.min(c, 0.03));
        var link = brand.with(Math.min(l, 0.44), Math.min(c, 0.17));
        var darkLink = brand.with(Math.max(l, 0.80), Math.min(c, 0.12));
        var paper = brand.with(0.982, Math.min(c, 0.0035));
        var darkPaper = brand.with(0.168, Math.min(c, 0.010));
        return new Contrast(
                hex(action.rgb()),
                hex(darkAction.rgb()),
                ratio(action, onAction),
                ratio(darkAction, onDarkAction),
                ratio(link, paper),
                ratio(darkLink, darkPaper));
    }

    /// The smallest of the ratios.
    public double least() {
        return List.of(lightButton, darkButton, lightLink, darkLink).stream()
                .min(Double::compare)
                .orElseThrow();
    }

    private static double ratio(Oklch one, Oklch other) {
        double a = luminance(one.rgb());
        double b = luminance(other.rgb());
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(int channel) {
        double coded = channel / 255.0;
        return coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4);
    }

    private static Oklch oklch(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double x = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double y = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double z = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double u = 1.9779984951 * x - 2.4285922050 * y + 0.4505937099 * z;
        double v = 0.0259040371 * x + 0.7827717662 * y - 0.8086757660 * z;
        return new Oklch(0.2104542553 * x + 0.7936177850 * y - 0.0040720468 * z, Math.hypot(u, v), Math.atan2(v, u));
    }

    private static String hex(int[] rgb) {
        return "#%02x%02x%02x".formatted(rgb[0], rgb[1], rgb[2]);
    }
}
