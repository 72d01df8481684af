package org.assay.catalog.medallion;

/// The words on a medallion's rim.
///
/// @param title short name of the achievement, at most 28 letters to read well; over 36 it is cut with an ellipsis
/// @param issuer name of the organization; over 38 letters it is cut with an ellipsis
/// @param year year of the award, such as 2026
public record Lettering(String title, String issuer, int year) {

    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_ISSUER = 38;

    public Lettering {
        if (title.isBlank()) throw new IllegalArgumentException("title is blank");
        if (issuer.isBlank()) throw new IllegalArgumentException("issuer is blank");
    }

    /// The title, along the top of the rim.
    Line top() {
        var text = cut(title, LONGEST_TITLE);
        double size = text.length() > 30 ? 12.2 : text.length() > 24 ? 13.6 : 15;
        return new Line(text, size, .4, 85.5);
    }

    /// Issuer and year, along the foot of the rim.
    Line foot() {
        return new Line(cut(issuer, LONGEST_ISSUER) + " · " + year, 10.5, .6, 99.5);
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return text;
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /// One line of lettering on a circle; all lengths are in the medallion's units.
    record Line(String text, double size, double spacing, double radius) {}
}
