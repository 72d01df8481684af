package org.assay;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assay.database.Access;
import org.assay.database.CannotStart;

/// What the operator set, by command line and environment.
///
/// @param port 0 to 65535; 0 takes a free one
/// @param demo whether an empty database is filled with the demo university
/// @param environment the `ASSAY_*` variables, all of them known
record Settings(String address, int port, boolean demo, Map<String, String> environment) {
    /// Each variable that may be set, and the property that it becomes; "" where it becomes none.
    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("ASSAY_ADDRESS", ""),
            Map.entry("ASSAY_BASE_URL", ""),
            Map.entry("ASSAY_BOUNCE_FOLDER", "assay.bounce-folder"),
            Map.entry("ASSAY_BOUNCE_SECRET", "assay.bounce-secret"),
            Map.entry("ASSAY_DATA", ""),
            Map.entry("ASSAY_DATABASE_OWNER", ""),
            Map.entry("ASSAY_DATABASE_OWNER_PASSWORD", ""),
            Map.entry("ASSAY_DATABASE_PASSWORD", ""),
            Map.entry("ASSAY_DATABASE_URL", ""),
            Map.entry("ASSAY_DATABASE_USER", ""),
            Map.entry("ASSAY_JAVA_OPTIONS", ""),
            Map.entry("ASSAY_MASTER_KEY", "assay.master-key"),
            Map.entry("ASSAY_PORT", ""),
            Map.entry("ASSAY_SMTP_FROM", "assay.smtp-from"),
            Map.entry("ASSAY_SMTP_RETURNS", "assay.smtp-returns"),
            Map.entry("ASSAY_SMTP_URL", "assay.smtp-url"),
            Map.entry("ASSAY_STANDARDS", "")));

    /// Every property of ours that the launcher may set.
    static final List<String> PROPERTIES =
            List.of("assay.base-url", "assay.data", "assay.demo", "assay.smtp-from", "assay.smtp-url");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String USAGE = "usage: run [--port N] [--no-demo]";

    static Settings read(String[] arguments, Map<String, String> environment) {
        var ours = known(environment);
        var port = ours.getOrDefault("ASSAY_PORT", "8080");
        var demo = true;
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--no-demo" -> demo = false;
                case "--port" -> port = ++at < arguments.length ? arguments[at] : "";
                default -> throw new CannotStart("There is no option " + arguments[at] + "; " + USAGE);
            }
        }
        return new Settings(ours.getOrDefault("ASSAY_ADDRESS", "127.0.0.1"), port(port), demo, ours);
    }

    /// Where everything is kept that is not in an outside database.
    Path data() {
        return Path.of(environment.getOrDefault("ASSAY_DATA", "data"))
                .toAbsolutePath()
                .normalize();
    }

    /// The start page, as people outside reach it; `ASSAY_BASE_URL` without a slash at its end.
    URI home() {
        var given = environment.get("ASSAY_BASE_URL");
        return URI.create(given == null ? "http://localhost:" + port : given.replaceFirst("/+$", ""));
    }

    /// Whether only this machine reaches the platform: elsewhere nobody may sign in as a member of the cast.
    private boolean isAtHome() {
        var host = String.valueOf(home().getHost());
        return LOOPBACK.contains(host) && LOOPBACK.contains(address);
    }

    /// What Spring is told. Of the database it learns the serving role only.
    Map<String, Object> properties(Access app) {
        var properties = new LinkedHashMap<String, Object>();
        VARIABLES.forEach((variable, property) -> {
            var value = environment.get(variable);
            if (value != null && !property.isEmpty()) properties.put(property, value);
        });
        properties.put("assay.base-url", home().toString());
        properties.put("assay.data", data().toString());
        properties.put("assay.demo", demo && isAtHome());
        properties.put("server.servlet.session.cookie.secure", "https".equals(home().getScheme()));
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("spring.datasource.url", app.url());
        properties.put("spring.datasource.username", app.user());
        properties.put("spring.datasource.password", app.password());
        return properties;
    }

    private static Map<String, String> known(Map<String, String> environment) {
        var ours = new TreeMap<>(environment);
        ours.keySet().removeIf(variable -> !variable.startsWith("ASSAY_"));
        var unknown = new TreeSet<>(ours.keySet());
        unknown.removeAll(VARIABLES.keySet());
        if (!unknown.isEmpty()) {
            throw new CannotStart("There is no setting " + String.join(", ", unknown) + "; the settings are "
                    + String.join(", ", VARIABLES.keySet()) + ".");
        }
        return ours;
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) return port;
        } catch (NumberFormatException e) {
            // answered below
        }
        throw new CannotStart("\"" + text + "\" is no port; it must be a number from 0 to 65535; " + USAGE);
    }
}
