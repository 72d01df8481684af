package org.assay.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.assay.database.DatabaseSettings.Embedded;

/// A process that writes numbered rows for as long as it lives, and says each number once it is committed. Begins at
/// the number given. When the connection breaks the outcome is unknown, so it writes the same row again.
final class Acknowledging {
    private Acknowledging() {}

    static void main(String[] arguments) throws Exception {
        var database = Database.open(new Embedded(Path.of(arguments[0])), lost -> {
            System.err.println(lost.sentence());
            Runtime.getRuntime().halt(1);
        });
        for (long number = Long.parseLong(arguments[1]); ; ) {
            try (var connection = database.app().connect();
                    var insert = connection.prepareStatement("""
                            INSERT INTO events.event_publication VALUES (?, 'crash', 'row', ?, now())
                            ON CONFLICT DO NOTHING""")) {
                for (; ; number++) {
                    insert.setObject(1, new UUID(0, number));
                    insert.setString(2, "row " + number);
                    insert.executeUpdate();
                    System.out.println(number);
                }
            } catch (SQLException e) {
                Pause.millis(20);
            }
        }
    }
}
