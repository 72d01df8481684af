package org.assay.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/// How far a long run is, on terminals only.
final class Progress {
    private static final int FEW = 20;

    private Progress() {}

    static void show(CommandSpec spec, String what, int done, int all) {
        if (all < FEW || !Ansi.AUTO.enabled()) return;
        var err = spec.commandLine().getErr();
        err.printf("\r%s %d of %d", what, done + 1, all);
        if (done + 1 == all) err.println();
        err.flush();
    }
}
