package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The river as people travel it, in one browser: from a claim that an author writes down to a stranger who checks
/// the credential that came of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {
    private static RunningAssay assay;
    private static Browsing browsing;
    private static final Album ALBUM = new Album(Path.of("target/shots"));

    @BeforeAll
    static void startThePlatform() throws IOException {
        assumeTrue(Browsing.chromium().isPresent(), "skipped: Chromium is not installed");
        assay = RunningAssay.start("journey", null);
        browsing = Browsing.start(assay, ALBUM);
    }

    @AfterAll
    static void stop() {
        if (browsing != null) browsing.close();
        if (assay != null) assay.close();
    }

    @Test
    @Order(1)
    void strangersFindTheDoor() {
        try (var stranger = browsing.visit()) {
            stranger.open("/sign-in").look("sign-in");
            stranger.open("/nothing-here").isAt("Nothing here").look("nothing-here");
        }
    }

    @Test
    @Order(99)
    void everyPageIsAccessibleAndFitsAPhone() {
        assertThat(ALBUM.findings()).isEmpty();
    }
}
