package org.assay.database;

import java.nio.file.Path;
import java.util.Map;

/// Which PostgreSQL serves: the embedded one, or one that the operator runs.
public sealed interface DatabaseSettings {

    /// Our own PostgreSQL, kept under `home`.
    record Embedded(Path home) implements DatabaseSettings {}

    /// A PostgreSQL of the operator's. `owner` migrates and owns the schemas, `app` serves.
    record Outside(Access owner, Access app) implements DatabaseSettings {}

    /// Reads `ASSAY_DATABASE_*`. Without `ASSAY_DATABASE_URL` the database is embedded, under `data`.
    static DatabaseSettings from(Map<String, String> environment, Path data) {
        var url = environment.get("ASSAY_DATABASE_URL");
        if (url == null || url.isBlank()) return new Embedded(data.resolve("postgresql"));
        var jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        return new Outside(
                access(environment, jdbc, "OWNER", "OWNER_PASSWORD"), access(environment, jdbc, "USER", "PASSWORD"));
    }

    private static Access access(Map<String, String> environment, String url, String user, String password) {
        return new Access(url, required(environment, user), required(environment, password));
    }

    private static String required(Map<String, String> environment, String key) {
        var value = environment.get("ASSAY_DATABASE_" + key);
        if (value == null || value.isBlank()) {
            throw new CannotStart(
                    "ASSAY_DATABASE_URL is set, but ASSAY_DATABASE_" + key + " is not. An outside PostgreSQL"
                            + " needs two roles: ASSAY_DATABASE_OWNER with ASSAY_DATABASE_OWNER_PASSWORD for migrations, and"
                            + " ASSAY_DATABASE_USER with ASSAY_DATABASE_PASSWORD for serving.");
        }
        return value;
    }
}
