package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.assay.database.Access;
import org.assay.database.CannotStart;
import org.assay.database.DatabaseSettings;
import org.assay.database.DatabaseSettings.Embedded;
import org.assay.database.DatabaseSettings.Outside;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path DATA = Path.of("/srv/assay");

    @Test
    void servesTheDemoOnLoopbackPort8080WhenNothingIsSet() {
        var settings = read(Map.of());
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.home()).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void readsOptionsAndLetsThemWinOverTheEnvironment() {
        var settings = read(Map.of("ASSAY_PORT", "9000"), "--no-demo", "--port", "9001");
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void tellsSpringTheServingRoleAndNotTheOwner() {
        var environment =
                Map.of("ASSAY_DATABASE_OWNER_PASSWORD", "owner's", "ASSAY_BASE_URL", "https://assay.example/");
        var properties = read(environment).properties(new Access("jdbc:postgresql://db/assay", "app", "app's"));
        assertThat(properties)
                .containsEntry("spring.datasource.username", "app")
                .containsEntry("assay.base-url", "https://assay.example")
                .doesNotContainValue("owner's");
    }

    @Test
    void isNoDemoWhereOthersReachIt() {
        var app = new Access("jdbc:postgresql://db/assay", "app", "app's");
        assertThat(read(Map.of()).properties(app)).containsEntry("assay.demo", true);
        assertThat(read(Map.of("ASSAY_BASE_URL", "https://assay.example")).properties(app))
                .containsEntry("assay.demo", false)
                .containsEntry("server.servlet.session.cookie.secure", true);
        assertThat(read(Map.of("ASSAY_ADDRESS", "0.0.0.0")).properties(app)).containsEntry("assay.demo", false);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read(Map.of("ASSAY_BASEURL", "x")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("There is no setting ASSAY_BASEURL; the settings are ASSAY_ADDRESS, ");
        assertThatThrownBy(() -> read(Map.of(), "--demo"))
                .hasMessageStartingWith("There is no option --demo; usage: run");
        assertThatThrownBy(() -> read(Map.of(), "--port", "70000")).hasMessageStartingWith("\"70000\" is no port");
        assertThatThrownBy(() -> read(Map.of(), "--port")).hasMessageStartingWith("\"\" is no port");
    }

    @Test
    void embedsPostgresUntilAnotherIsNamed() {
        assertThat(DatabaseSettings.from(Map.of(), DATA)).isEqualTo(new Embedded(DATA.resolve("postgresql")));
        var environment = Map.of(
                "ASSAY_DATABASE_URL", "postgres://db.example/assay",
                "ASSAY_DATABASE_OWNER", "o",
                "ASSAY_DATABASE_OWNER_PASSWORD", "1",
                "ASSAY_DATABASE_USER", "a",
                "ASSAY_DATABASE_PASSWORD", "2");
        var url = "jdbc:postgresql://db.example/assay";
        assertThat(DatabaseSettings.from(environment, DATA))
                .isEqualTo(new Outside(new Access(url, "o", "1"), new Access(url, "a", "2")));
    }

    @Test
    void saysWhichRoleIsMissingForAnOutsidePostgres() {
        assertThatThrownBy(
                        () -> DatabaseSettings.from(Map.of("ASSAY_DATABASE_URL", "jdbc:postgresql://db/assay"), DATA))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ASSAY_DATABASE_OWNER is not");
    }

    private static Settings read(Map<String, String> environment, String... arguments) {
        return Settings.read(arguments, environment);
    }
}
