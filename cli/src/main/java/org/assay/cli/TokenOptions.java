package org.assay.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.assay.credential.key.pkcs11.HardwareToken;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A key in a PKCS#11 token. Its PIN comes from the environment or from who sits at the terminal, never from the
/// command line, which others on the machine can read.
final class TokenOptions {
    static final String PIN = "ASSAY_PIN";

    @Option(
            names = "--pkcs11",
            paramLabel = "MODULE",
            description = "A key in a token, through this library of its maker; the PIN is in ASSAY_PIN or asked for.")
    private @Nullable Path module;

    @Option(names = "--token", paramLabel = "LABEL", description = "Which token.")
    private @Nullable String token;

    @Option(names = "--label", paramLabel = "LABEL", description = "Which key in it.")
    private @Nullable String label;

    private final World world;

    TokenOptions(World world) {
        this.world = world;
    }

    boolean isGiven() {
        return module != null || token != null || label != null;
    }

    String label() {
        if (label == null) throw new IllegalArgumentException("which key in the token? --label LABEL");
        return label;
    }

    /// @throws IllegalArgumentException if something is not said, or the token cannot be had
    HardwareToken open() {
        if (module == null) throw new IllegalArgumentException("which module? --pkcs11 MODULE");
        if (token == null) throw new IllegalArgumentException("which token? --token LABEL");
        label();
        var pin = pin();
        try {
            var open = HardwareToken.open(module, token, pin);
            world.opened().push(open);
            return open;
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    private char[] pin() {
        var given = world.environment().get(PIN);
        if (given != null) return given.toCharArray();
        var console = System.console();
        var typed = console == null ? null : console.readPassword("PIN of %s: ", token);
        if (typed == null) throw new IllegalArgumentException("the PIN of the token? in the environment: " + PIN);
        return typed;
    }
}
