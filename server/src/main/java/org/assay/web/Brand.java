package org.assay.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How an organization looks: the design's tenant inputs.
///
/// @param name shown beside the logo
/// @param colour `#rrggbb`; the style sheet derives every other colour from it and keeps contrast
/// @param logo path of an SVG or PNG of ours, or null for the drawn shield
public record Brand(String name, String colour, @Nullable String logo) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /// The platform's own.
    public static final Brand ASSAY = new Brand("Assay", "#3b4252", null);

    public Brand {
        if (!isColour(colour)) throw new IllegalArgumentException("not a colour like #0b5a66: " + colour);
    }

    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    public boolean isAssay() {
        return this.equals(ASSAY);
    }
}
