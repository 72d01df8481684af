package org.assay.catalog;

import java.util.Map;

/// What a definition in a sandbox says of itself: in its title, in its summary and on the rim of its medallion, and so
/// in whatever is signed, drawn or printed of it.
final class SandboxMark {
    private static final String MARK = "Sandbox - not a credential";
    private static final int LONGEST_TITLE = 120;

    private SandboxMark() {}

    /// The same with the mark; in its own language alone, since the mark is in none of the others.
    static Definition on(Definition plain) {
        var title = MARK + ": " + plain.title();
        var said = plain.particulars();
        var particulars = new Particulars(
                said.claimType(),
                "SANDBOX",
                said.elements(),
                said.workload(),
                said.profession(),
                said.needsTwoModalities(),
                said.reviewBy(),
                null,
                Map.of());
        return new Definition(
                title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                MARK + ". " + plain.summary(),
                plain.language(),
                plain.field(),
                plain.eqfLevel(),
                plain.grade(),
                plain.hours(),
                plain.ects(),
                plain.validityMonths(),
                plain.assessedHow(),
                plain.audience(),
                plain.claims(),
                plain.outcomes(),
                plain.tasks(),
                plain.requirement(),
                plain.approval(),
                particulars);
    }
}
