package org.assay.home.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.profile.Accreditation;
import org.assay.identity.profile.Profiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class DefinitionsTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Definitions definitions;

    @Test
    void namesWhoRecognisesTheIssuerTodayAndNobodyWhoseWordIsOver() {
        var room = new Classroom(beans);
        var today = LocalDate.now(ZoneOffset.UTC);
        add(room, "Halden Quality Agency", null);
        add(room, "A body of last year", today.minusDays(2));
        assertThat(page(room).recognised()).extracting(Accreditation::body).containsExactly("Halden Quality Agency");
    }

    @Test
    void acknowledgesEscoOnlyWhereItsSkillsAreNamed() {
        assertThat(page(new Classroom(beans)).isOfEsco()).isFalse();
    }

    private static void add(Classroom room, String body, @Nullable LocalDate until) {
        room.asMira(() -> {
            room.bean(Profiles.class)
                    .add(room.organization, new Accreditation(UUID.randomUUID(), body, "Courses", null, null, until));
            return true;
        });
    }

    private DefinitionPage page(Classroom room) {
        return room.as(Acting.nobody(), () -> {
            var offering = room.bean(Offerings.class).get(room.offering);
            return definitions.page(room.bean(PublishedEntries.class).get(offering.entry()), null);
        });
    }
}
