package org.assay.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How an organization looks: the design's tenant inputs.
///
/// @param name shown beside the logo
/// @param colour `#rrggbb`; the style sheet derives every other colour from it and keeps contrast
/// @param logo path of an SVG or PNG of ours, or null for the drawn shield
/// @param look letters and corners
public record Brand(String name, String colour, @Nullable String logo, Look look) {

    /// Which letters pages are set in. Whatever is missing on a reader's machine falls back to the house's.
    public enum Typeface {
        HOUSE("Instrument Sans, the house's own", "\"Instrument Sans\""),
        SYSTEM("The reader's system font", "system-ui"),
        SERIF("A serif", "Charter, \"Bitstream Charter\", Georgia, \"Noto Serif\", serif");

        private final String words;
        private final String families;

        Typeface(String words, String families) {
            this.words = words;
            this.families = families;
        }

        public String words() {
            return words;
        }
    }

    /// How round corners are.
    public enum Roundness {
        SQUARE("Square"),
        STANDARD("Standard"),
        SOFT("Soft");

        private final String words;

        Roundness(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What a tenant chooses beside its colour.
    public record Look(Typeface typeface, Roundness roundness) {
        public static final Look USUAL = new Look(Typeface.HOUSE, Roundness.STANDARD);
    }

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /// The platform's own.
    public static final Brand ASSAY = new Brand("Assay", "#3b4252", null);

    public Brand {
        if (!isColour(colour)) throw new IllegalArgumentException("not a colour like #0b5a66: " + colour);
    }

    public Brand(String name, String colour, @Nullable String logo) {
        this(name, colour, logo, Look.USUAL);
    }

    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    public boolean isAssay() {
        return this.equals(ASSAY);
    }

    /// The design's tenant tokens as CSS declarations, for the `style` of a root element.
    public String style() {
        return "--brand:%s;--tenant-font:%s;--tenant-round:%d"
                .formatted(colour, look.typeface().families, look.roundness().ordinal());
    }
}
