package org.assay.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.Classroom;
import org.assay.database.TestDatabase;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Aldermere University signs its people on through a provider that a test scripts.
abstract class SignOnScene {
    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ScriptedProvider provider;

    @Autowired
    TestDatabase database;

    Classroom room;
    String host;
    String slug;
    String domain;

    @BeforeEach
    void open() throws Exception {
        room = new Classroom(beans);
        host = "op-" + room.organization.toString().substring(0, 8) + ".example";
        domain = "d-" + room.organization.toString().substring(0, 8) + ".example";
        slug = slug(room);
        told("ines@" + domain, true);
        assertThat(set(room, domain, Role.LEARNER).getRedirectedUrl()).isEqualTo("/sign-on");
        assertThat(send(post("/sign-on/offer"), room.mira).getRedirectedUrl()).isEqualTo("/sign-on");
    }

    String slug(Classroom of) {
        return beans.getBean(Organizations.class).get(of.organization).slug();
    }

    /// What the provider says of whoever signs on there.
    void told(@Nullable String email, @Nullable Object isVerified) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", "Ines Brandt");
        if (email != null) claims.put("email", email);
        if (isVerified != null) claims.put("email_verified", isVerified);
        provider.people.put(host, claims);
    }

    MockHttpServletResponse set(Classroom of, String domains, Role role) throws Exception {
        return send(
                post("/sign-on")
                        .param("issuer", "https://" + host)
                        .param("clientId", ScriptedProvider.CLIENT)
                        .param("secret", ScriptedProvider.SECRET)
                        .param("domains", domains)
                        .param("role", role.name()),
                of.mira);
    }

    /// As if the DNS had said so.
    void prove(Classroom of, String name) throws Exception {
        execute("insert into identity.host (organization_id, name, token, proved_at, checked_at) values ('"
                + of.organization + "', '" + name + "', 'told', now(), now())");
    }

    void execute(String sql) throws Exception {
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable PersonId person, Cookie... cookies)
            throws Exception {
        request.accept("text/html").cookie(new Cookie("XSRF-TOKEN", "token")).param("_csrf", "token");
        if (cookies.length > 0) request.cookie(cookies);
        if (person != null) request.sessionAttr(Login.class.getName(), new Login(person.value(), null));
        return mvc.perform(request).andReturn().getResponse();
    }

    /// What this browser began: its cookie, and what went to the provider.
    record Begun(Cookie cookie, Map<String, String> query) {}

    Begun begin() throws Exception {
        var answer = send(get("/sign-in/organizations/" + slug + "?next=/learn"), null);
        assertThat(answer.getStatus()).isEqualTo(302);
        var location = String.valueOf(answer.getHeader("Location"));
        assertThat(location).startsWith("https://" + host + "/authorize?");
        var query = Arrays.stream(location.substring(location.indexOf('?') + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        provider.nonces.put(host, String.valueOf(query.get("nonce")));
        return new Begun(cookie(answer, "assay-sign-on"), query);
    }

    static Cookie cookie(MockHttpServletResponse answer, String name) {
        var header = answer.getHeaders("Set-Cookie").stream()
                .filter(value -> value.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
        return new Cookie(name, header.substring(name.length() + 1, header.indexOf(';')));
    }

    static boolean isSignedIn(MockHttpServletResponse answer) {
        return answer.getHeaders("Set-Cookie").stream()
                .anyMatch(value -> value.startsWith("assay-session=") && !value.startsWith("assay-session=;"));
    }

    MockHttpServletResponse answer(Begun begun, Map<String, String> changes) throws Exception {
        var query = new LinkedHashMap<String, String>();
        query.put("code", "c0de");
        query.put("state", begun.query().get("state"));
        query.put("iss", "https://" + host);
        query.putAll(changes);
        query.values().removeIf(""::equals);
        var request = get("/sign-in/organizations/" + slug + "/answer");
        query.forEach(request::param);
        return send(request, null, begun.cookie());
    }

    MockHttpServletResponse arrive() throws Exception {
        return answer(begin(), Map.of());
    }

    /// Whose session a browser has now.
    PersonId who(MockHttpServletResponse answer) throws Exception {
        assertThat(isSignedIn(answer)).isTrue();
        try (var superuser = database.superuser().connect();
                var statement = superuser.prepareStatement(
                        "select person_id::text from identity.session where token_hash = ?")) {
            statement.setString(1, new Secret(cookie(answer, "assay-session").getValue()).hash());
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            return PersonId.of(rows.getString(1));
        }
    }

    /// Ines proves both sides.
    void link() throws Exception {
        var arrived = arrive();
        assertThat(arrived.getRedirectedUrl()).isEqualTo("/sign-in/organizations/" + slug + "/link");
        assertThat(isSignedIn(arrived)).isFalse();
        var pending = cookie(arrived, "assay-sign-on");
        var page = send(get("/sign-in/organizations/" + slug + "/link"), room.ines, pending);
        assertThat(page.getContentAsString()).contains("Aldermere University", "Ines Brandt", "Link them");
        var linked = send(post("/sign-in/organizations/" + slug + "/link"), room.ines, pending);
        assertThat(linked.getRedirectedUrl()).isEqualTo("/learn");
    }

    Set<Role> roles(PersonId person) {
        return room.asMira(() -> beans.getBean(Memberships.class).roles(room.organization, person));
    }

    List<String> deeds() {
        return room.asMira(() -> beans.getBean(AuditLog.class).list(room.organization, Long.MAX_VALUE, 20)).stream()
                .map(entry -> entry.action() + " " + entry.details())
                .toList();
    }
}
