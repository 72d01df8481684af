package org.assay.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the [Browsing] of one platform that all of them share. Where there is no Chromium they are skipped.
final class Platform implements BeforeAllCallback, ParameterResolver {

    /// Closed by JUnit after the last test of all.
    private record Open(RunningAssay assay, Browsing browsing) implements AutoCloseable {
        static Open open() {
            try {
                var assay = RunningAssay.start("journey", null);
                return new Open(assay, Browsing.start(assay, new Album(Path.of("target/shots"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            browsing.close();
            assay.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(Browsing.chromium().isPresent(), "skipped: Chromium is not installed");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Platform.class))
                .computeIfAbsent(Platform.class, _ -> Open.open(), Open.class)
                .browsing();
    }
}
