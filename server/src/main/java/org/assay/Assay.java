package org.assay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.assay.database.Access;
import org.assay.database.CannotStart;
import org.assay.database.Database;
import org.assay.database.DatabaseSettings;
import org.assay.shared.StartLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;

/// The platform: one jar, one process, one PostgreSQL.
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class, // sign-in is our own
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two modules may use one word
@ConfigurationPropertiesScan
public class Assay {

    public static void main(String[] arguments) {
        LoggingSystem.get(Assay.class.getClassLoader()).beforeInitialize(); // no library logs before logging is set up
        try {
            start(Settings.read(arguments, System.getenv()));
        } catch (CannotStart e) {
            end(e);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    /// The database is opened first and closed last: after the context, whose pool is in it.
    private static void start(Settings settings) {
        requireFree(settings);
        var database = Database.open(DatabaseSettings.from(settings.environment(), settings.data()), Assay::end);
        SpringApplication.getShutdownHandlers().add(database::close);
        try {
            serve(settings, database.app());
        } catch (PortInUseException e) {
            throw busy(settings, e);
        }
    }

    private static void serve(Settings settings, Access app) {
        var application = new SpringApplication(Assay.class);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", settings.properties(app))));
        var context = application.run();
        System.out.println("Assay serves at " + settings.home());
        context.getBeanProvider(StartLine.class)
                .orderedStream()
                .forEach(line -> System.out.println(line.text(settings.home())));
    }

    /// Asked before the database starts, so that the answer comes at once.
    private static void requireFree(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException e) {
            throw busy(settings, e);
        }
    }

    private static CannotStart busy(Settings settings, Exception cause) {
        return new CannotStart(
                "Cannot listen on " + settings.address() + " port " + settings.port() + ": "
                        + "another program uses it. Stop that program, or choose another port with --port.",
                cause);
    }

    private static void end(CannotStart reason) {
        System.err.println(reason.sentence());
        System.exit(1);
    }
}
