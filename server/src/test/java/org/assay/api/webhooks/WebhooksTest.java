package org.assay.api.webhooks;

import static org.assay.api.Program.json;
import static org.assay.api.Program.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.api.Program;
import org.assay.api.feed.Happening;
import org.assay.api.feed.Happenings;
import org.assay.catalog.Approval;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Attacks 42 to 45 where programs say where to send, and what becomes of messages that nobody takes.
@ServerTest
class WebhooksTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    ScriptedPost post;

    @Autowired
    TestDatabase database;

    Course course;
    Program program;
    String url = "";

    @BeforeEach
    void open() throws Exception {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
        program = Program.of(beans, course.organization);
        url = "https://records.example/hooks/" + UUID.randomUUID();
    }

    record Hook(String id, String secret) {}

    Hook listen(String types) throws Exception {
        var answer = program.post("/api/v1/webhooks", null, "{\"url\":\"%s\",\"types\":[%s]}".formatted(url, types));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
        return new Hook(
                json(answer).path("id").asString(), json(answer).path("secret").asString());
    }

    void happen(Happening.Type type, String key) {
        var tenancy = beans.getBean(Tenancy.class);
        tenancy.as(Acting.organization(course.organization), () -> {
            beans.getBean(TransactionOperations.class).executeWithoutResult(_ -> {
                var subject = new Happening.Subject(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1);
                var at = java.time.Instant.parse("2026-03-02T12:00:00Z");
                var told = new Happenings.Told(key, subject);
                var numbers = beans.getBean(Happenings.class).add(course.organization, type, List.of(told), at);
                if (!numbers.isEmpty())
                    beans.getBean(Ordering.class).on(new org.assay.api.feed.Happened(course.organization, numbers));
            });
        });
    }

    List<ScriptedPost.Received> received() {
        return post.received.stream().filter(each -> each.url().equals(url)).toList();
    }

    void await(BooleanSupplier done) {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++)
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        assertThat(done.getAsBoolean()).as("within 20 s").isTrue();
    }

    void inDatabase(String sql) throws SQLException {
        try (var superuser = database.superuser().connect()) {
            superuser.createStatement().executeUpdate(sql);
        }
    }

    static String signature(Hook hook, ScriptedPost.Received message) {
        var secret =
                new SigningSecret(Base64.getDecoder().decode(hook.secret().substring(SigningSecret.PREFIX.length())));
        return secret.sign(
                header(message, "webhook-id"), Long.parseLong(header(message, "webhook-timestamp")), message.body());
    }

    static String header(ScriptedPost.Received message, String name) {
        return Objects.requireNonNull(message.headers().get(name));
    }

    @Test
    void anEndpointIsToldWhatItWantsToHearSignedWithItsSecret() throws Exception {
        var hook = listen("\"credential.revoked\"");
        assertThat(hook.secret()).startsWith("whsec_");
        happen(Happening.Type.ISSUED, "a");
        happen(Happening.Type.REVOKED, "b");
        happen(Happening.Type.REVOKED, "b");
        await(() -> !received().isEmpty());
        var message = received().getFirst();
        assertThat(header(message, "webhook-signature")).isEqualTo(signature(hook, message));
        var body = JsonMapper.shared().readTree(message.body());
        assertThat(body.path("type").asString()).isEqualTo("credential.revoked");
        assertThat(body.path("timestamp").asString()).isEqualTo("2026-03-02T12:00:00Z");
        var feed = program.read("/api/v1/events").path("items").path(1);
        assertThat(header(message, "webhook-id")).isEqualTo(feed.path("id").asString());
        assertThat(body.path("data")).isEqualTo(feed.path("data"));
        assertThat(new String(message.body(), StandardCharsets.UTF_8)).doesNotContain("Ines");
        await(() -> deliveries(hook).equals(List.of("delivered 1")));
        assertThat(received()).hasSize(1);
    }

    List<String> deliveries(Hook hook) {
        try {
            var told = new ArrayList<String>();
            program.read("/api/v1/webhooks/" + hook.id() + "/deliveries")
                    .path("items")
                    .forEach(each -> told.add(each.path("state").asString() + " "
                            + each.path("attempts").asInt()));
            return told;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotTakenIsSentAgainUnderTheSameIdUntilItIs() throws Exception {
        var hook = listen("\"credential.issued\"");
        post.answer(url, 503);
        happen(Happening.Type.ISSUED, "a");
        await(() -> deliveries(hook).equals(List.of("waiting 1")));
        inDatabase("update api.delivery set next_at = now() where endpoint_id = '" + hook.id() + "'");
        inDatabase("update api.endpoint set held_until = null where id = '" + hook.id() + "'");
        await(() -> deliveries(hook).equals(List.of("waiting 2")));
        post.answer(url, 200);
        inDatabase("update api.delivery set next_at = now() where endpoint_id = '" + hook.id() + "'");
        inDatabase("update api.endpoint set held_until = null where id = '" + hook.id() + "'");
        await(() -> deliveries(hook).equals(List.of("delivered 3")));
        assertThat(received())
                .extracting(each -> header(each, "webhook-id"))
                .hasSize(3)
                .containsOnly(header(received().getFirst(), "webhook-id"));
    }

    @Test
    void aRedirectIsNoAnswer() throws Exception {
        var hook = listen("\"credential.issued\"");
        post.answer(url, 302);
        happen(Happening.Type.ISSUED, "a");
        await(() -> deliveries(hook).equals(List.of("waiting 1")));
    }

    @Test
    void anEndpointThatTakesNothingForThreeDaysIsToldNothingMoreUntilItIsEnabled() throws Exception {
        var hook = listen("\"credential.issued\"");
        post.answer(url, 500);
        happen(Happening.Type.ISSUED, "a");
        await(() -> deliveries(hook).equals(List.of("waiting 1")));
        inDatabase("update api.endpoint set held_until = null, failing_since = now() - interval '73 hours'"
                + " where id = '" + hook.id() + "'");
        inDatabase("update api.delivery set next_at = now(), attempts = 11 where endpoint_id = '" + hook.id() + "'");
        await(() -> deliveries(hook).equals(List.of("given-up 12")));
        assertThat(program.read("/api/v1/webhooks")
                        .path("items")
                        .path(0)
                        .path("disabled")
                        .asBoolean())
                .isTrue();
        happen(Happening.Type.ISSUED, "b");
        assertThat(problem(program.post("/api/v1/webhooks/" + hook.id() + "/deliveries/1/replay", null, "{}")))
                .isEqualTo("conflict");
        post.answer(url, 200);
        var tenancy = beans.getBean(Tenancy.class);
        tenancy.as(
                Acting.organization(course.organization),
                () -> beans.getBean(Listening.class).enable(EndpointId.of(hook.id())));
        await(() -> deliveries(hook).equals(List.of("delivered 1", "delivered 1")));
    }

    @Test
    void anEndpointThatSaysItIsGoneIsToldNothingMore() throws Exception {
        var hook = listen("\"credential.issued\"");
        post.answer(url, 410);
        happen(Happening.Type.ISSUED, "a");
        await(() -> deliveries(hook).equals(List.of("waiting 1")));
        assertThat(program.read("/api/v1/webhooks")
                        .path("items")
                        .path(0)
                        .path("disabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aDeliveryIsReplayedUnderItsOwnId() throws Exception {
        var hook = listen("\"credential.issued\"");
        happen(Happening.Type.ISSUED, "a");
        await(() -> deliveries(hook).equals(List.of("delivered 1")));
        assertThat(program.post("/api/v1/webhooks/" + hook.id() + "/deliveries/1/replay", null, "{}")
                        .getStatus())
                .isEqualTo(202);
        await(() -> received().size() == 2);
        assertThat(header(received().get(1), "webhook-id"))
                .isEqualTo(header(received().get(0), "webhook-id"));
    }

    @Test
    void forADayAfterAChangeBothSecretsSign() throws Exception {
        var hook = listen("\"credential.issued\"");
        var tenancy = beans.getBean(Tenancy.class);
        var made = tenancy.as(
                new Acting(course.organization, Course.ODILE, null),
                () -> beans.getBean(Listening.class).rotate(EndpointId.of(hook.id())));
        happen(Happening.Type.ISSUED, "a");
        await(() -> !received().isEmpty());
        var message = received().getFirst();
        var changed = new Hook(hook.id(), made.secret());
        assertThat(header(message, "webhook-signature").split(" "))
                .containsExactly(signature(changed, message), signature(hook, message));
        inDatabase("update api.endpoint set former_until = now() where id = '" + hook.id() + "'");
        happen(Happening.Type.ISSUED, "b");
        await(() -> received().size() == 2);
        assertThat(header(received().get(1), "webhook-signature"))
                .isEqualTo(signature(changed, received().get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://records.example/hooks",
                "https://127.0.0.1/hooks",
                "https://[::1]/hooks",
                "https://localhost/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/hooks",
                "https://0x7f.1/hooks",
                "https://records.example:5432/hooks",
                "https://user:word@records.example/hooks",
                "file:///etc/passwd",
                "gopher://records.example/",
                "//records.example/hooks",
                "not an address"
            })
    void noMessageEverGoesToAnAddressThatIsNotAPublicName(String address) throws Exception {
        var body = "{\"url\":\"%s\",\"types\":[\"credential.issued\"]}".formatted(address);
        var answer = program.post("/api/v1/webhooks", null, body);
        assertThat(problem(answer)).isEqualTo("invalid");
        assertThat(json(answer).path("errors").has("url")).isTrue();
    }

    @Test
    void secretsOfWebhooksAreShownOnceAndStandNowhereInTheClear() throws Exception {
        var hook = listen("\"credential.issued\"");
        assertThat(program.get("/api/v1/webhooks").getContentAsString()).doesNotContain(hook.secret(), "whsec_");
        var plain = Base64.getDecoder().decode(hook.secret().substring(SigningSecret.PREFIX.length()));
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery("select secret from api.endpoint")) {
            while (rows.next())
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(plain, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void webhooksOfAnotherOrganizationAreNotFound() throws Exception {
        var hook = listen("\"credential.issued\"");
        var other = new Course(beans, "Varnau College of Health", Approval.NEVER);
        var stranger = Program.of(beans, other.organization);
        assertThat(problem(stranger.get("/api/v1/webhooks/" + hook.id() + "/deliveries")))
                .isEqualTo("not-found");
        assertThat(problem(stranger.delete("/api/v1/webhooks/" + hook.id()))).isEqualTo("not-found");
        assertThat(stranger.read("/api/v1/webhooks").path("items")).isEmpty();
        assertThat(program.delete("/api/v1/webhooks/" + hook.id()).getStatus()).isEqualTo(204);
        assertThat(problem(program.post("/api/v1/webhooks", null, "{\"url\":\"" + url + "\",\"types\":[\"x\"]}")))
                .isEqualTo("invalid");
    }
}
