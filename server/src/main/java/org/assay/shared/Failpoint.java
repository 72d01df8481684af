package org.assay.shared;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A named place at which the process can be made to die, fail or hang, so that a test can prove what happens there.
///
/// Set by the system property `assay.failpoint`: `F03:exit` dies when F03 is first reached, `F03:throw@5` fails the
/// fifth time, `F03:stall` hangs for 30 seconds. Without the property, reaching a point does nothing.
public final class Failpoint {
    /// The system property that arms one.
    public static final String SETTING = "assay.failpoint";

    private static final @Nullable Failpoint ARMED = parse(System.getProperty(SETTING, ""));
    private static final int KILLED = 137;
    private static final long STALL_MILLIS = 30_000;

    private final String name;
    private final String fault;
    private final AtomicInteger left;

    private Failpoint(String name, String fault, int time) {
        this.name = name;
        this.fault = fault;
        this.left = new AtomicInteger(time);
    }

    static @Nullable Failpoint parse(String setting) {
        if (setting.isBlank()) return null;
        var parts = setting.split("[:@]", 3);
        if (parts.length < 2) throw new IllegalArgumentException("not like F03:exit or F03:throw@5: " + setting);
        return new Failpoint(parts[0], parts[1], parts.length == 3 ? Integer.parseInt(parts[2]) : 1);
    }

    /// Marks the point `name`, such as `F03`; see docs/flows/issuance.md for what each one stands for.
    public static void reach(String name) {
        if (ARMED != null && ARMED.name.equals(name) && ARMED.left.decrementAndGet() == 0) ARMED.strike();
    }

    private void strike() {
        switch (fault) {
            case "exit" -> Runtime.getRuntime().halt(KILLED);
            case "throw" -> throw new IllegalStateException("failpoint " + name);
            case "stall" -> stall();
            default -> throw new IllegalArgumentException("unknown fault: " + fault);
        }
    }

    private static void stall() {
        try {
            Thread.sleep(STALL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
