package org.assay.cli;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.HostileFetch;
import org.assay.credential.key.pkcs11.HardwareToken;
import picocli.CommandLine;

/// What a command finds around it; tests put something else in its place. Makes the commands that ask for it.
///
/// @param door to documents of others
/// @param environment variables by name
/// @param opened what a command opened and is closed when it is over
record World(Fetcher door, Clock clock, Map<String, String> environment, Deque<HardwareToken> opened)
        implements CommandLine.IFactory, AutoCloseable {
    World(Fetcher door, Clock clock, Map<String, String> environment) {
        this(door, clock, environment, new ArrayDeque<>());
    }

    static World real() {
        return new World(new HostileFetch(), Clock.systemUTC(), System.getenv());
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) opened.pop().close();
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors())
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == World.class)
                return type.cast(constructor.newInstance(this));
        return CommandLine.defaultFactory().create(type);
    }
}
