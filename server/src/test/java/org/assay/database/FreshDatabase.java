package org.assay.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives a Spring test class a database and a data folder of its own, and with them a context of its own. The
/// context has the [TestDatabase] as a bean, for a test that looks from outside.
///
/// ```java
/// @ApplicationModuleTest
/// @FreshDatabase
/// class MarkingTest { ... }
/// ```
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(FreshDatabase.Factory.class)
public @interface FreshDatabase {

    /// Whether classes that say so share one database and one context; their tests own their data by random ids.
    boolean shared() default false;

    /// Whether the platform demonstrates.
    boolean demo() default false;

    /// Makes the customizer; the class is part of it, so that no two classes share a context unless they ask to.
    final class Factory implements ContextCustomizerFactory {
        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var asked = AnnotatedElementUtils.findMergedAnnotation(testClass, FreshDatabase.class);
            return new Customizer(
                    asked != null && asked.shared() ? FreshDatabase.class : testClass, asked != null && asked.demo());
        }
    }

    /// Tells the context what the launcher tells it in production.
    record Customizer(Class<?> testClass, boolean isDemo) implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, @Nullable MergedContextConfiguration configuration) {
            var database = TestDatabase.fresh();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fresh database", properties(database.app())));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }

        private Map<String, Object> properties(Access app) {
            var name = app.url().substring(app.url().lastIndexOf('/') + 1);
            return Map.of(
                    "spring.datasource.url",
                    app.url(),
                    "spring.datasource.username",
                    app.user(),
                    "spring.datasource.password",
                    app.password(),
                    "spring.datasource.hikari.minimum-idle",
                    "0",
                    "assay.base-url",
                    "http://localhost:8080",
                    "assay.data",
                    "target/test-data/" + name,
                    "assay.demo",
                    String.valueOf(isDemo));
        }
    }
}
