package org.assay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.database.CannotStart;
import org.assay.shared.Failpoint;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.stereotype.Component;

/// Refuses to serve while a property `assay.*` is set that no settings record has: a misspelt or retired setting
/// would otherwise be silently ignored.
@Component
class KnownSettings implements SmartInitializingSingleton {
    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    KnownSettings(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var known = known().map(KnownSettings::uniform).collect(Collectors.toSet());
        var unknown = new TreeSet<String>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith("assay.") && !isKnown(uniform(name), known))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new CannotStart("There is no setting " + String.join(", ", unknown) + ". Correct or remove it.");
        }
    }

    /// What the launcher sets, whoever reads it, and what the settings records of the modules have.
    private Stream<String> known() {
        return Stream.concat(
                Stream.concat(Settings.PROPERTIES.stream(), Stream.of(Failpoint.SETTING)),
                ConfigurationPropertiesBean.getAll(context).values().stream().flatMap(KnownSettings::names));
    }

    private static Stream<String> names(ConfigurationPropertiesBean settings) {
        var components = settings.asBindTarget().getType().toClass().getRecordComponents();
        if (components == null) return Stream.empty(); // Spring's own, none of ours
        return Arrays.stream(components)
                .map(component -> settings.getAnnotation().prefix() + "." + component.getName());
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name)
                || known.stream().anyMatch(one -> name.startsWith(one + ".") || name.startsWith(one + "["));
    }

    private static String uniform(String name) {
        return name.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
