package org.assay.catalog.medallion;

/// The numbers behind a medallion's line work. They come from a hash of title, kind and field (32-bit FNV-1a over code
/// points), so each achievement has its own pattern, and the same achievement always the same.
///
/// @param hash unsigned 32-bit value
/// @param lobes waves on the outer curve
/// @param turns copies of each curve
/// @param amplitude height of the waves, in the medallion's units
/// @param twist further turn of the inner curves, in tens of degrees
record Engraving(int hash, int lobes, int turns, int amplitude, double twist) {

    private static final int[] LOBES = {6, 8, 9, 11, 12, 14};
    private static final int[] TURNS = {3, 4, 5, 6};
    private static final int[] AMPLITUDES = {11, 15, 19};
    private static final double[] TWISTS = {0, .5, .25};

    static Engraving of(Medallion medallion) {
        var design = medallion.design();
        int hash = hash(medallion.lettering().title()
                + design.kind().word()
                + design.field().word());
        return new Engraving(
                hash,
                LOBES[pick(hash, 3, LOBES.length)],
                TURNS[pick(hash, 9, TURNS.length)],
                AMPLITUDES[pick(hash, 13, AMPLITUDES.length)],
                TWISTS[pick(hash, 17, TWISTS.length)]);
    }

    /// Prefix of the ids inside the drawing.
    String id() {
        return "b" + Integer.toUnsignedString(hash, 36);
    }

    /// The curves for `size`: rotations of one wave, and on the full size of a second one near the boss.
    String lines(Size size) {
        if (size == Size.SMALL) return turned(0, 88 * .66, amplitude * .9, 2);
        return turned(0, 74 - amplitude - 2, amplitude, turns)
                + turned(1, 74 - amplitude * 1.9 - 6, amplitude * .8, turns);
    }

    private String turned(int row, double base, double height, int copies) {
        int waves = lobes - row * 2;
        var name = id() + "w" + row;
        var lines = new StringBuilder("<path id=\"" + name + "\" d=\"" + Curves.wave(base, height, waves) + "\"/>");
        for (int copy = 1; copy < copies; copy++) {
            var angle = Curves.decimal(copy * 360.0 / waves / copies + row * twist * 10);
            lines.append("<use href=\"#" + name + "\" transform=\"rotate(" + angle + ")\"/>");
        }
        return lines.toString();
    }

    private static int pick(int hash, int shift, int choices) {
        return (hash >>> shift) % choices;
    }

    private static int hash(String text) {
        return text.codePoints().reduce(0x811c9dc5, (hash, point) -> (hash ^ point) * 0x01000193);
    }
}
