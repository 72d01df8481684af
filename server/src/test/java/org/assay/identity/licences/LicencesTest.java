package org.assay.identity.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Authoring;
import org.assay.catalog.Offerings;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

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

    @Test
    void anAdministratorGivesOneByHandAndTakesItBack() throws Exception {
        var odile = room.somebody("Odile Marchetti");
        room.asMira(() -> {
            var memberships = room.bean(Memberships.class);
            memberships.grant(room.organization, odile, Role.ADMINISTRATOR, room.mira);
            return true;
        });
        var silent = send(odile, "/licences/grants", "kind", "PUBLISH", "person", room.mira.toString());
        assertThat(silent.getContentAsString()).contains("Say why they are given it");
        assertThat(allows()).isFalse();
        var given = send(
                odile, "/licences/grants", "kind", "PUBLISH", "person", room.mira.toString(), "reason", "Wrote it.");
        assertThat(given.getStatus()).isEqualTo(303);
        assertThat(allows()).isTrue();
        require();
        var log = room.asMira(() -> room.bean(AuditLog.class).list(room.organization, Long.MAX_VALUE, 1));
        assertThat(log.getFirst().action()).isEqualTo("granted licence");
        assertThat(log.getFirst().details()).contains("Wrote it.");
        var grant = room.asMira(() -> licences.grants(room.organization)).getFirst();
        assertThat(grant.reason()).isEqualTo("Wrote it.");
        assertThat(send(odile, "/licences/withdrawal", "grant", grant.id().toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(allows()).isFalse();
    }

    private MockHttpServletResponse send(PersonId by, String path, String... fields) throws Exception {
        var request = post(path)
                .sessionAttr(Login.class.getName(), new Login(by.value(), null))
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .param("_csrf", "token");
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return beans.getBean(MockMvc.class).perform(request).andReturn().getResponse();
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
