package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.assay.identity.clients.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attack 81 once more, for programs of an organization: secrets in addresses and logs, tokens that never end, tokens
/// that open more than they were given.
@ServerTest
class ApiClientsTest {
    private static final Pattern ID = Pattern.compile("id=\"made-id\" readonly value=\"([0-9a-f-]{36})\"");
    private static final Pattern SECRET = Pattern.compile("value=\"(assay_secret_[A-Za-z0-9_-]{43})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestDatabase database;

    Classroom room;
    Browser mira;

    record Shown(String id, String secret) {}

    @BeforeEach
    void open() {
        room = new Classroom(beans);
        mira = new Browser(mvc, room.mira);
        room.asMira(() -> {
            beans.getBean(Memberships.class).grant(room.organization, room.mira, Role.ADMINISTRATOR, null);
            return true;
        });
    }

    Shown client(String scope, String networks) throws Exception {
        var fields = Map.of("name", "student records", "scopes", scope, "days", "30", "networks", networks);
        var page = mira.post("/clients", fields).getContentAsString();
        return new Shown(first(ID, page), first(SECRET, page));
    }

    static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in the page", pattern).isTrue();
        return found.group(1);
    }

    MockHttpServletResponse ask(Map<String, String> form, MockHttpServletRequestBuilder request) throws Exception {
        form.forEach(request::param);
        return mvc.perform(request.contentType("application/x-www-form-urlencoded"))
                .andReturn()
                .getResponse();
    }

    MockHttpServletResponse ask(Shown client, String scope) throws Exception {
        var form = new HashMap<>(Map.of("grant_type", "client_credentials"));
        if (!scope.isEmpty()) form.put("scope", scope);
        return ask(form, post("/oauth/token").header("Authorization", basic(client)));
    }

    static String basic(Shown client) {
        var both = (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsString());
    }

    static String token(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return json(response).path("access_token").asString();
    }

    MockHttpServletResponse call(String token, String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    @Test
    void aClientIsGivenATokenByHeaderOrForm() throws Exception {
        var client = client("awards:read", "");
        var byHeader = ask(client, "");
        assertThat(byHeader.getHeader("Cache-Control")).contains("no-store");
        assertThat(json(byHeader).path("token_type").asString()).isEqualTo("Bearer");
        assertThat(json(byHeader).path("expires_in").asInt()).isEqualTo(3_600);
        assertThat(json(byHeader).path("scope").asString()).isEqualTo("awards:read");
        var form =
                Map.of("grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret());
        assertThat(token(ask(form, post("/oauth/token")))).startsWith("assay_access_");
    }

    @Test
    void aClientIsRefusedInTheWordsOfOauth() throws Exception {
        var client = client("awards:read", "");
        var wrong = ask(new Shown(client.id(), client.secret() + "x"), "");
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(json(wrong).path("error").asString()).isEqualTo("invalid_client");
        var other = client("awards:read", "");
        assertThat(ask(new Shown(other.id(), client.secret()), "").getStatus()).isEqualTo(401);
        assertThat(json(ask(client, "awards:write")).path("error").asString()).isEqualTo("invalid_scope");
        assertThat(json(ask(client, "everything")).path("error").asString()).isEqualTo("invalid_scope");
        var password =
                ask(Map.of("grant_type", "password"), post("/oauth/token").header("Authorization", basic(client)));
        assertThat(json(password).path("error").asString()).isEqualTo("unsupported_grant_type");
        var both = ask(
                Map.of("grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret()),
                post("/oauth/token").header("Authorization", basic(client)));
        assertThat(json(both).path("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void aSecretInAnAddressOpensNothing() throws Exception {
        var client = client("awards:read", "");
        var address = "/oauth/token?grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(client.id(), client.secret());
        assertThat(ask(Map.of(), post(address)).getStatus()).isEqualTo(400);
    }

    @Test
    void secretsAndTokensAreShownOnceAndOnlyTheirHashesAreKept() throws Exception {
        var client = client("awards:read", "");
        var token = token(ask(client, ""));
        assertThat(mira.page("/clients")).doesNotContain(client.secret()).contains("student records", client.id());
        for (var table : new String[] {"identity.api_client", "identity.access_token"}) {
            try (var superuser = database.superuser().connect();
                    var rows = superuser.createStatement().executeQuery("select t::text from " + table + " t")) {
                while (rows.next()) assertThat(rows.getString(1)).doesNotContain(client.secret(), token);
            }
        }
    }

    @Test
    void aTokenOpensNoPageOfPeople() throws Exception {
        var token = token(ask(client("awards:read", ""), ""));
        for (var page : new String[] {"/entries", "/awards", "/issued", "/clients", "/tokens", "/account", "/wallet"})
            assertThat(call(token, page).getStatus()).as(page).isEqualTo(403);
    }

    @Test
    void aWithdrawnClientAndItsTokensOpenNothingAtOnce() throws Exception {
        var client = client("awards:read", "");
        var token = token(ask(client, ""));
        assertThat(call(token, "/").getStatus()).isEqualTo(200);
        assertThat(mira.post("/clients/" + client.id() + "/withdrawal", Map.of())
                        .getStatus())
                .isEqualTo(303);
        assertThat(call(token, "/").getStatus()).isEqualTo(401);
        assertThat(ask(client, "").getStatus()).isEqualTo(401);
    }

    @Test
    void aClientCallsFromItsOwnNetworksOnly() throws Exception {
        var elsewhere = client("awards:read", "192.0.2.0/24");
        assertThat(json(ask(elsewhere, "")).path("error").asString()).isEqualTo("invalid_client");
        assertThat(ask(client("awards:read", "127.0.0.0/8\n::1"), "").getStatus())
                .isEqualTo(200);
        assertThat(mira.post("/clients", Map.of("name", "x", "scopes", "awards:read", "networks", "the campus"))
                        .getContentAsString())
                .contains("is no range of addresses");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.200, true",
        "192.0.2.0/24, 192.0.3.1, false",
        "192.0.2.128/25, 192.0.2.1, false",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 198.51.100.7, true",
        "192.0.2.0/24, ::1, false",
        "192.0.2.7, 192.0.2.7, true"
    })
    void aNetworkHoldsTheAddressesWithItsLeadingBits(String range, String address, boolean isIn) {
        assertThat(Network.parse(range).orElseThrow().contains(address)).isEqualTo(isIn);
    }

    @Test
    void whoeverCallsTooOftenIsToldWhenToComeAgain() throws Exception {
        var token = token(ask(client("awards:read", ""), ""));
        var first = call(token, "/");
        assertThat(first.getHeader("RateLimit-Policy")).isEqualTo("\"minute\";q=600;w=60");
        assertThat(first.getHeader("RateLimit")).matches("\"minute\";r=59\\d;t=\\d+");
        try (var superuser = database.superuser().connect()) {
            superuser
                    .createStatement()
                    .executeUpdate(
                            "update identity.api_use set calls = 600, minute = minute + 0 where organization_id = '"
                                    + room.organization + "'");
        }
        var spent = call(token, "/api/v1/definitions");
        // A minute may have begun meanwhile: then the next is the one too many.
        if (spent.getStatus() != 429) return;
        assertThat(Integer.parseInt(String.valueOf(spent.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(spent.getHeader("RateLimit")).contains("r=0");
        assertThat(json(spent).path("type").asString()).endsWith("/problems/too-many");
    }
}
