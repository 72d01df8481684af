package org.assay.home.staff;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;

/// A chart of columns, drawn twice so that its text never shrinks: a container query shows the wide or the narrow
/// drawing. Its words belong into `aria-label`, and its numbers into a table beside it.
final class Columns {
    private static final int LEFT = 38;
    private static final int TOP = 10;
    private static final int FOOT = 28;

    private final List<String> names;
    private final List<Integer> values;
    private final int top;

    private Columns(List<String> names, List<Integer> values) {
        this.names = names;
        this.values = values;
        this.top = top(values.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /// @param label the chart's subject
    /// @param names one for each column
    /// @param values zero or more, as many as names
    static Content of(String label, List<String> names, List<Integer> values) {
        var chart = new Columns(names, values);
        return output -> {
            for (var kind : List.of("wide", "narrow")) {
                var width = kind.equals("wide") ? 720 : 340;
                var height = kind.equals("wide") ? 280 : 220;
                output.writeContent("<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(kind, width, height, label));
                output.writeContent(chart.draw(width, height));
                output.writeContent("</svg>");
            }
        };
    }

    private String draw(int width, int height) {
        var drawing = new StringBuilder();
        for (var tick = 0; tick <= 2; tick++) drawing.append(line(width, height, top * tick / 2));
        var column = (width - LEFT) / (double) names.size();
        var every = column < 40 ? 2 : 1;
        for (var index = 0; index < names.size(); index++) {
            var x = LEFT + index * column;
            var y = y(height, values.get(index));
            drawing.append(at(
                    "<rect class=\"f1\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"1.5\"/>",
                    x + column * .16, y, column * .68, height - FOOT - y));
            if (index % every == 0) {
                drawing.append(at("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x + column / 2, height - 8.0))
                        .append(names.get(index))
                        .append("</text>");
            }
        }
        return drawing.toString();
    }

    private String line(int width, int height, int value) {
        var y = y(height, value);
        return at("<line class=\"gridline\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, width, y, y)
                + at("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,d</text>", LEFT - 8, y + 4, value);
    }

    private double y(int height, int value) {
        return height - FOOT - (height - FOOT - TOP) * (value / (double) top);
    }

    /// The next even number of the form 2, 4, 6, 10, 20, 40 ... that all columns fit under.
    private static int top(int most) {
        var ten = 1;
        while (ten * 10 < most) ten *= 10;
        for (var times : new int[] {2, 4, 6, 10}) if (ten * times >= most) return ten * times;
        return ten * 20;
    }

    private static String at(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
