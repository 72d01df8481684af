package org.assay.cli;

import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;

/// How far a long run is, on terminals only and in one line.
final class Progress {
    private static final int FEW = 20;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR = "\r\u001b[K";

    private final CommandSpec spec;
    private final String what;
    private final boolean isSeen;
    private long lastNanos = System.nanoTime();
    private boolean isShown;

    Progress(CommandSpec spec, String what) {
        this.spec = spec;
        this.what = what;
        var console = System.console();
        this.isSeen = console != null && console.isTerminal();
    }

    void show(int done) {
        show(done, "");
    }

    void show(int done, int all) {
        if (all >= FEW) show(done, " of " + all);
    }

    private void show(int done, String ofAll) {
        if (!isSeen || System.nanoTime() - lastNanos < PAUSE_NANOS) return;
        lastNanos = System.nanoTime();
        isShown = true;
        spec.commandLine().getErr().printf("%s%s %d%s", CLEAR, what, done, ofAll);
        spec.commandLine().getErr().flush();
    }

    /// Makes room for another line.
    void clear() {
        if (!isShown) return;
        isShown = false;
        spec.commandLine().getErr().print(CLEAR);
        spec.commandLine().getErr().flush();
    }
}
