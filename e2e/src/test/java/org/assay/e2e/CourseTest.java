package org.assay.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The course that the demonstration comes with, as somebody finds and begins it.
@ExtendWith(Platform.class)
class CourseTest {

    @Test
    void aStrangerFindsTheCourseAndAnEmptySearchSaysSo(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/").look("catalogue");
            stranger.open("/?q=glassblowing").sees("Nothing has these words").look("catalogue-nothing");
            stranger.open("/?q=survey").follow("Survey Data Analysis");
            stranger.isAt("Survey Data Analysis").look("public-definition");
        }
    }

    /// Though the browser wishes English, into which this German definition is translated.
    @Test
    void aDefinitionIsReadInTheLanguageThatWasChosen(Browsing browsing) {
        try (var stranger = browsing.visit()) {
            stranger.open("/?lang=de").open("/?q=Arzneimittel").follow("Arzneimittel zu Hause");
            stranger.isAt("Arzneimittel zu Hause");
        }
    }
}
