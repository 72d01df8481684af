package org.assay.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How one role reaches one database. Prints without its password.
///
/// @param url JDBC URL, `jdbc:postgresql:...`
public record Access(String url, String user, String password) {

    /// Opens a connection outside any pool; the caller closes it.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
