package org.assay.learning.assignments;

import java.util.ArrayList;
import java.util.List;

/// What changed from one text to the next, line by line.
public final class Changes {
    private static final int MOST_LINES = 1_000;

    private Changes() {}

    /// A line that stayed (` `), came (`+`) or went (`-`).
    public record Line(char sign, String text) {}

    /// Changed lines with up to one line around them; empty where nothing changed or the texts are too long for it.
    public static List<Line> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        if (old.size() > MOST_LINES || now.size() > MOST_LINES || old.equals(now)) return List.of();
        return near(walk(old, now, common(old, now)));
    }

    /// Lengths of the longest common ends, from each pair of places on.
    private static int[][] common(List<String> old, List<String> now) {
        var length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<Line> walk(List<String> old, List<String> now, int[][] length) {
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(' ', old.get(i++)));
                j++;
            } else if (j == now.size() || (i < old.size() && length[i + 1][j] >= length[i][j + 1])) {
                lines.add(new Line('-', old.get(i++)));
            } else {
                lines.add(new Line('+', now.get(j++)));
            }
        }
        return lines;
    }

    private static List<Line> near(List<Line> all) {
        var kept = new ArrayList<Line>();
        for (int at = 0; at < all.size(); at++) {
            var isNear = false;
            for (int other = Math.max(0, at - 1); other <= Math.min(all.size() - 1, at + 1); other++) {
                isNear |= all.get(other).sign() != ' ';
            }
            if (isNear) kept.add(all.get(at));
        }
        return kept;
    }
}
