package org.assay.cli;

import java.time.Clock;
import java.util.Map;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.HostileFetch;
import picocli.CommandLine;

/// What a command finds around it; tests put something else in its place. Makes the commands that ask for it.
///
/// @param door to documents of others
/// @param environment variables by name
record World(Fetcher door, Clock clock, Map<String, String> environment) implements CommandLine.IFactory {
    static World real() {
        return new World(new HostileFetch(), Clock.systemUTC(), System.getenv());
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors())
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == World.class)
                return type.cast(constructor.newInstance(this));
        return CommandLine.defaultFactory().create(type);
    }
}
