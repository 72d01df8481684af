package org.assay.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Server settings given on the command line, where no configuration file can override them.
record Tuning(Map<String, String> settings) {

    /// Keeps what it acknowledges; sized for a machine of two cores that PostgreSQL shares with the server.
    static final Tuning DURABLE = new Tuning(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("restart_after_crash", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "on"),
            Map.entry("log_line_prefix", "%m [%p] %q%u@%d ")));

    Tuning with(String name, String value) {
        var changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Tuning(Map.copyOf(changed));
    }

    List<String> arguments(int port) {
        var arguments = new ArrayList<>(List.of("-p", Integer.toString(port)));
        new TreeMap<>(settings).forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
