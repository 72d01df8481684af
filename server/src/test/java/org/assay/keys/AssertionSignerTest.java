package org.assay.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.ServerTest;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.Achievement;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.AchievementSubject;
import org.assay.credential.openbadges.Criteria;
import org.assay.credential.openbadges.IdentityObject;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class AssertionSignerTest {
    private final AssertionSigner signer;
    private final KeyHistory history;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final KeysSettings settings;
    private final TestDatabase database;
    private final Instant now = Clock.systemUTC().instant().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    private OrganizationId aldermere;

    @Autowired
    AssertionSignerTest(
            AssertionSigner signer,
            KeyHistory history,
            Organizations organizations,
            Tenancy tenancy,
            KeysSettings settings,
            TestDatabase database) {
        this.signer = signer;
        this.history = history;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.settings = settings;
        this.database = database;
    }

    @BeforeEach
    void found() {
        aldermere = found("Aldermere University");
    }

    @Test
    void signsTheSameRequestToTheSameBytes() {
        var key = current(aldermere);
        var badge = badge(key.issuer());
        assertThat(sign(aldermere, key, badge)).isEqualTo(sign(aldermere, key, badge));
        assertThat(badge.has("proof")).isFalse();
    }

    @Test
    void signsForNoOtherIssuerAndWithNoOtherOrganizationsKey() {
        var key = current(aldermere);
        var other = found("Kestrel & Rowe");
        assertThatThrownBy(() -> sign(aldermere, key, badge("did:key:z6MkOther")))
                .hasMessageStartingWith("will not sign: the issuer is not did:key:");
        assertThatThrownBy(() -> sign(other, key, badge(key.issuer()))).hasMessageStartingWith("no key");
        assertThatThrownBy(() -> tenancy.as(
                        Acting.organization(other),
                        () -> signer.sign(aldermere, key.id(), new AssertionRequest.Badge(badge(key.issuer())), now)))
                .hasMessageStartingWith("no key");
    }

    @Test
    void signsWhatWasStoredAndReadAgainNumbersIncluded() {
        var key = current(aldermere);
        var badge = badge(key.issuer());
        ((ObjectNode) badge.path("credentialSubject").path("achievement")).put("creditsAvailable", 1);
        assertThat(sign(aldermere, key, badge)).isNotNull();
    }

    @Test
    void signsNothingButCompleteRequestsOfItsKinds() {
        var key = current(aldermere);
        var more = badge(key.issuer());
        more.put("grade", "A+");
        assertThatThrownBy(() -> sign(aldermere, key, more)).hasMessageContaining("not Open Badges 3.0");
        var other = badge(key.issuer());
        other.putArray("type").add("VerifiableCredential");
        assertThatThrownBy(() -> sign(aldermere, key, other)).hasMessageContaining("not an OpenBadgeCredential");
        assertThatThrownBy(() -> sign(aldermere, key, badge(key.issuer()), now.plusSeconds(400)))
                .hasMessageContaining("lies in the future");
    }

    @Test
    void finishesWhatARetiredKeyBeganAndBeginsNothingNewWithIt() {
        var old = current(aldermere);
        var next = tenancy.as(Acting.organization(aldermere), () -> history.rotate(aldermere));
        assertThat(next.id()).isNotEqualTo(old.id());
        assertThat(sign(aldermere, old, badge(old.issuer()), old.createdAt())).isNotNull();
        assertThatThrownBy(() -> sign(aldermere, old, badge(old.issuer()), now)).hasMessageContaining("is retired");
        assertThat(tenancy.as(Acting.organization(aldermere), () -> history.list(aldermere)))
                .extracting(PublicKey::id)
                .containsExactlyInAnyOrder(old.id(), next.id());
    }

    @Test
    void makesOneKeyHoweverManyAskAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 16)
                    .<Callable<KeyId>>mapToObj(_ -> () -> current(aldermere).id())
                    .toList();
            var ids = threads.invokeAll(asked).stream()
                    .map(answer -> answer.resultNow())
                    .distinct();
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void keepsThePrivatePartWrappedAndTheMasterKeyToItsOwner() throws Exception {
        var key = current(aldermere);
        var master = new MasterKey(settings);
        var seed = master.unwrap(wrapped(key.id()), key.id().toString());
        assertThat(SigningKey.restoreEd25519(seed, SecretAccess.toStoreKeys()).publicKey())
                .isEqualTo(key.key());
        assertThat(wrapped(key.id())).hasSize(12 + 32 + 16);
        assertThatThrownBy(() -> master.unwrap(wrapped(key.id()), "another")).isInstanceOf(IllegalStateException.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings.masterFile())))
                .isEqualTo("rw-------");
    }

    private byte[] wrapped(KeyId id) throws SQLException {
        try (var connection = database.superuser().connect();
                var query = connection.prepareStatement("select wrapped from keys.signing_key where id = ?")) {
            query.setObject(1, id.value());
            var rows = query.executeQuery();
            rows.next();
            return rows.getBytes(1);
        }
    }

    private PublicKey current(OrganizationId organization) {
        return tenancy.as(Acting.organization(organization), () -> history.current(organization));
    }

    private Object sign(OrganizationId organization, PublicKey key, ObjectNode badge) {
        return sign(organization, key, badge, now);
    }

    private Object sign(OrganizationId organization, PublicKey key, ObjectNode badge, Instant created) {
        var request = new AssertionRequest.Badge(badge);
        return tenancy.as(
                Acting.organization(organization), () -> signer.sign(organization, key.id(), request, created));
    }

    private ObjectNode badge(String issuer) {
        var achievement = Achievement.builder(
                        "https://aldermere.example/achievements/1",
                        Criteria.empty().withNarrative("Analyses a survey."),
                        "Plans and analyses surveys.",
                        "Survey Data Analysis")
                .build();
        var ines = AchievementSubject.builder(achievement)
                .identifier(java.util.List.of(IdentityObject.hashedEmail("ines@post.example", "0123456789abcdef")))
                .build();
        var profile = Profile.builder(issuer).name("Aldermere University").build();
        return OpenBadges.write(
                AchievementCredential.builder("urn:uuid:4b7f5a3e-0000-4000-8000-000000000000", ines, profile, now)
                        .build());
    }

    private OrganizationId found(String name) {
        var id = OrganizationId.random();
        var slug = Organization.slug(name.substring(0, 5) + " " + id);
        tenancy.as(
                Acting.organization(id),
                () -> organizations.found(new Organization(id, slug, name, null, null, "#0b5a66", false, 1)));
        return id;
    }
}
