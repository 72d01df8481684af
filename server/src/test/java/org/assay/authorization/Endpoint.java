package org.assay.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// One row of `authorization.tsv`: an address and who may call it.
///
/// @param who `PUBLIC`, `SIGNED_IN`, or permissions of which one suffices: `MARK_ATTEMPTS|TEACH`
/// @param things whose things the address names; see [Whose]
/// @param note free words; words in brackets are marks that the test reads, see [Endpoint#has]
record Endpoint(String method, String path, String who, Whose things, String note) {

    /// Whose things an address names, and so who is refused although they may call it.
    enum Whose {
        /// An organization's: staff of another one are refused.
        TENANT,
        /// One person's: everybody else is refused.
        PERSON,
        /// A person's that their organization sees too: staff of another one and other persons are refused.
        BETWEEN,
        /// Whoever bears the secret in the address sees it; without the secret there is nothing.
        BEARER,
        /// Nobody's in particular.
        NONE
    }

    static List<Endpoint> all() {
        var file = "/authorization.tsv";
        try (var in = Objects.requireNonNull(Endpoint.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Endpoint::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint parse(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new AssertionError("authorization.tsv: not five cells parted by tabs: " + line);
        }
        return new Endpoint(cells[0], cells[1], cells[2], Whose.valueOf(cells[3].toUpperCase()), cells[4]);
    }

    /// What the row is about, as its first two cells.
    String name() {
        return method + " " + path;
    }

    boolean isPublic() {
        return who.equals("PUBLIC");
    }

    boolean isForAnyPerson() {
        return who.equals("SIGNED_IN");
    }

    Set<String> permissions() {
        return isPublic() || isForAnyPerson() ? Set.of() : Set.of(who.split("\\|"));
    }

    boolean changesState() {
        return !method.equals("GET");
    }

    boolean namesThings() {
        return path.contains("{");
    }

    /// Marks: `last` (the call ends a thing, so it is made after all others), `absent` (not there in a test's
    /// setting: 404 is right), `refuses` (a rule behind the gate may refuse: 403 is an answer), `no-token`
    /// (takes no token against cross-site requests, and says why), `asks` (the form names a thing, so that an empty
    /// one is answered by 404).
    boolean has(String mark) {
        return note.contains("[" + mark + "]");
    }

    @Override
    public String toString() {
        return name();
    }
}
