package org.assay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

class KnownSettingsTest {
    @ConfigurationProperties("assay.post")
    record PostSettings(String senderName, List<URI> relays) {}

    @Configuration
    @EnableConfigurationProperties(PostSettings.class)
    static class Post {}

    @Test
    void knowsTheLaunchersAndEachModulesSettings() {
        assertThatCode(() -> start("assay.data", "assay.post.sender-name", "assay.post.relays[0]", "spring.any"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAMisspeltSettingByName() {
        assertThatThrownBy(() -> start("assay.post.sender-nam"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("There is no setting assay.post.sender-nam. Correct or remove it.");
    }

    private static void start(String... names) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var properties = new HashMap<String, Object>();
            for (var name : names) properties.put(name, "https://post.example");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("given", Map.copyOf(properties)));
            context.register(Post.class, KnownSettings.class);
            context.refresh();
        }
    }
}
