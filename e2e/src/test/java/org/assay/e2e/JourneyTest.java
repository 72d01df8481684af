package org.assay.e2e;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/// The river as people travel it, in one browser: from a claim that an author writes down to a stranger who checks
/// the credential that came of it. Each step stands on the one before.
@ExtendWith(Platform.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    @Test
    @Order(1)
    void anybodyFindsTheCatalogue(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/").look("catalogue");
        }
    }
}
