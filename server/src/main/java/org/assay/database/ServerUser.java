package org.assay.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whom PostgreSQL runs as. It refuses to run as root, so for root this is a user without rights over the system.
///
/// @param prefix the words before a command that make it run as this user
/// @param name the user that must own the data, as the file system names it
record ServerUser(List<String> prefix, String name) {

    /// The invoking user, or what root may become: a user name space without capabilities (works below any folder
    /// that root owns), else `nobody` where name spaces are denied, as containers often do.
    static ServerUser choose() throws IOException {
        var name = System.getProperty("user.name");
        if (!name.equals("root")) return new ServerUser(List.of(), name);
        if (works("unshare", "-U", "true")) return nameSpace();
        if (works("setpriv", "--reuid=nobody", "--clear-groups", "--regid=nogroup", "true")) return nobody();
        throw new CannotStart(
                "PostgreSQL does not run as root, and neither unshare nor setpriv can take root's rights from it."
                        + " Start as an ordinary user, or set ASSAY_DATABASE_URL to a PostgreSQL of your own.");
    }

    /// Outside the name space its files belong to root.
    static ServerUser nameSpace() {
        return new ServerUser(List.of("unshare", "-U"), "root");
    }

    static ServerUser nobody() {
        return new ServerUser(List.of("setpriv", "--reuid=nobody", "--clear-groups", "--regid=nogroup"), "nobody");
    }

    List<String> command(List<String> words) {
        var command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /// Hands `folder` over to this user, should another one have owned it before.
    void own(Path folder) throws IOException {
        if (prefix.isEmpty() || Files.getOwner(folder).getName().equals(name)) return;
        var outcome = Commands.run("chown", "-R", name, folder.toString());
        if (!outcome.succeeded()) throw new IOException(outcome.said());
    }

    private static boolean works(String... command) {
        try {
            return Commands.run(command).succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
