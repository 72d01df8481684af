package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.identity.clients.ApiClients;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of an organization that calls with a token. Whatever it sends and is answered is held against the
/// document.
public record Program(MockMvc mvc, PersonId client, String token) {

    /// With every scope where none is named.
    public static Program of(BeanFactory beans, OrganizationId organization, Scope... scopes) throws Exception {
        Set<Scope> given = scopes.length == 0 ? EnumSet.allOf(Scope.class) : EnumSet.copyOf(Arrays.asList(scopes));
        var order = new ApiClients.Order(
                "student records", given, List.of(), Instant.now().plusSeconds(3_600));
        var clients = beans.getBean(ApiClients.class);
        var made = beans.getBean(Tenancy.class)
                .as(Acting.organization(organization), () -> clients.make(organization, order, PersonId.random()));
        var mvc = beans.getBean(MockMvc.class);
        var answer = mvc.perform(MockMvcRequestBuilders.post("/oauth/token")
                        .contentType("application/x-www-form-urlencoded")
                        .param("grant_type", "client_credentials")
                        .param("client_id", made.client().id().toString())
                        .param("client_secret", made.secret().text()))
                .andReturn()
                .getResponse();
        return new Program(
                mvc, made.client().id(), json(answer).path("access_token").asString());
    }

    public MockHttpServletResponse get(String path) throws Exception {
        return send(MockMvcRequestBuilders.get(path));
    }

    /// What is read at a path that is there.
    public JsonNode read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return json(answer);
    }

    public MockHttpServletResponse delete(String path) throws Exception {
        return send(MockMvcRequestBuilders.delete(path));
    }

    /// @param key the idempotency key, or null for none
    public MockHttpServletResponse post(String path, @Nullable String key, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.POST, path)
                .contentType("application/json")
                .content(body);
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var done =
                mvc.perform(request.header("Authorization", "Bearer " + token)).andReturn();
        var sent = done.getRequest();
        var body = sent.getContentAsByteArray();
        Contract.check(
                String.valueOf(sent.getMethod()),
                String.valueOf(sent.getRequestURI()),
                body == null ? "" : new String(body, StandardCharsets.UTF_8),
                done.getResponse());
        return done.getResponse();
    }

    public static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    /// The last part of a problem's type.
    public static String problem(MockHttpServletResponse response) throws Exception {
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var type = json(response).path("type").asString();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
