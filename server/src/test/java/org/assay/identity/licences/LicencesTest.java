package org.assay.identity.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Authoring;
import org.assay.catalog.Offerings;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class LicencesTest {
    private static final Instant LONG_AGO = Instant.parse("2020-03-02T12:00:00Z");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Licences licences;

    Classroom room;
    UUID entry;

    @BeforeEach
    void demand() {
        room = new Classroom(beans);
        entry = room.asMira(() -> room.bean(Offerings.class).get(room.offering))
                .entry()
                .entry()
                .value();
        room.asMira(() -> {
            for (var kind : LicenceKind.values()) {
                licences.demand(room.organization, new Demand(kind, entry, "Assessing fairly", "/achievements/x/1"));
            }
            return true;
        });
    }

    @Test
    void refusesWhoLacksOneAndLeadsToTheCourse() {
        assertThat(allows()).isFalse();
        assertThatThrownBy(() -> require()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.detail()).contains("need the licence “Assessing fairly”");
            assertThat(refusal.way()).isEqualTo(new Refusal.Way("See how to earn it", "/achievements/x/1"));
        });
    }

    @Test
    void anExpiredLicenceIsNoneAndSaysWhenItEnded() {
        earn(room.organization, LONG_AGO.plus(Duration.ofDays(365)));
        assertThat(allows()).isFalse();
        assertThatThrownBy(this::require).hasMessageContaining("ended on 2 March 2021");
        earn(room.organization, null);
        assertThat(allows()).isTrue();
    }

    @Test
    void aWithdrawnOneIsNoneUntilItIsReinstated() {
        var credential = earn(room.organization, null);
        licences.withdrawn(room.organization, credential);
        assertThat(allows()).isFalse();
        licences.earned(new Licence(credential, room.organization, room.mira, entry, LONG_AGO, null));
        assertThat(allows()).isTrue();
    }

    @Test
    void nothingIsAskedWhereNothingIsDemanded() {
        room.asMira(() -> {
            licences.release(room.organization, LicenceKind.PUBLISH);
            return true;
        });
        assertThat(allows()).isTrue();
    }

    @Test
    void theCredentialOfAnotherOrganizationIsNoLicenceHere() {
        var other = new Classroom(beans);
        earn(other.organization, null);
        assertThat(allows()).isFalse();
    }

    @Test
    void nobodyAsksForAReviewWithoutIt() {
        var id = room.asMira(() -> room.bean(Authoring.class)
                .start(room.bean(org.assay.catalog.PublishedEntries.class)
                        .get(room.bean(Offerings.class).get(room.offering).entry())
                        .definition()));
        assertThatThrownBy(() -> room.asMira(() -> room.bean(Authoring.class).requestReview(id, 1)))
                .hasMessageContaining("Assessing fairly");
        earn(room.organization, null);
        assertThat(room.asMira(() -> room.bean(Authoring.class).requestReview(id, 1)))
                .isEmpty();
    }

    private UUID earn(OrganizationId organization, @Nullable Instant until) {
        var credential = UUID.randomUUID();
        licences.earned(new Licence(credential, organization, room.mira, entry, LONG_AGO, until));
        return credential;
    }

    private boolean allows() {
        return room.asMira(() -> licences.allows(room.organization, room.mira, LicenceKind.PUBLISH));
    }

    private void require() {
        room.asMira(() -> {
            licences.require(room.organization, room.mira, LicenceKind.PUBLISH);
            return true;
        });
    }
}
