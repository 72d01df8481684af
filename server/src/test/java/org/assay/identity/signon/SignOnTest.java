package org.assay.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.signon.ScriptedProvider.Lie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Signing on through an organization, by hostile providers of our own.
@ServerTest
class SignOnTest {
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
            statement.setString(
                    1,
                    new org.assay.identity.Secret(
                                    cookie(answer, "assay-session").getValue())
                            .hash());
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

    @Test
    void whoeverProvedBothSidesSignsOnFromThenOn() throws Exception {
        link();
        var arrived = arrive();
        assertThat(arrived.getRedirectedUrl()).isEqualTo("/learn");
        assertThat(who(arrived)).isEqualTo(room.ines);
        assertThat(roles(room.ines)).containsExactly(Role.LEARNER);
        assertThat(deeds()).anyMatch(deed -> deed.startsWith("linked sign-on") && deed.contains("both sides"));
    }

    @Test
    void aLinkIsSeenAndEndedByItsOwner() throws Exception {
        link();
        assertThat(send(get("/account/sign-ons"), room.ines).getContentAsString())
                .contains("Aldermere University", "Remove");
        send(post("/account/sign-ons/" + slug + "/removal"), room.ines);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        assertThat(send(get("/account/sign-ons"), room.ines).getContentAsString())
                .contains("No organization signs you in");
    }

    @Test
    void somebodyNewAtAProvedDomainGetsAnAccountAndTheRoleThatWasSet() throws Exception {
        prove(room, domain);
        set(room, domain, Role.AUTHOR);
        var person = who(arrive());
        assertThat(roles(person)).containsExactly(Role.AUTHOR);
        assertThat(room.as(
                                Acting.person(person),
                                () -> beans.getBean(People.class).get(person))
                        .name())
                .isEqualTo("Ines Brandt");
        assertThat(who(arrive())).isEqualTo(person);
        assertThat(deeds()).anyMatch(deed -> deed.startsWith("linked sign-on") && deed.contains("somebody new"));
    }

    @Test
    void aRoleThatWasTakenBackStaysSo() throws Exception {
        prove(room, domain);
        set(room, domain, Role.AUTHOR);
        var person = who(arrive());
        room.asMira(() -> {
            beans.getBean(Memberships.class).take(room.organization, person, Role.AUTHOR);
            return true;
        });
        assertThat(who(arrive())).isEqualTo(person);
        assertThat(roles(person)).isEmpty();
    }

    @Test
    void aConfirmedAddressAtAProvedDomainOpensItsAccount() throws Exception {
        var people = beans.getBean(People.class);
        var owner = PersonId.random();
        people.add(owner, "Ines Brandt", "Ines@" + domain);
        prove(room, domain);
        assertThat(arrive().getRedirectedUrl())
                .as("nobody has read mail there yet")
                .endsWith("/link");
        people.confirm(owner, "ines@" + domain);
        assertThat(who(arrive())).isEqualTo(owner);
    }

    @Test
    void aDomainThatIsOnlyClaimedOpensNobodysAccount() throws Exception {
        var owner = PersonId.random();
        var people = beans.getBean(People.class);
        people.add(owner, "Ines Brandt", "ines@" + domain);
        people.confirm(owner, "ines@" + domain);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        // Nor does one that somebody else has proved, or lost since.
        var other = new Classroom(beans);
        prove(other, domain);
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        execute("update identity.host set proved_at = null where name = '" + domain + "'");
        prove(room, domain);
        execute("update identity.host set proved_at = null where name = '" + domain + "'");
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
        assertThat(send(get("/sign-in/organizations/" + slug + "/link"), null).getRedirectedUrl())
                .startsWith("/sign-in?next=");
    }

    @Test
    void onlyAddressesThatAreVerifiedAtListedDomainsAreLetIn() throws Exception {
        prove(room, domain);
        var cases = new LinkedHashMap<String, String>();
        cases.put("ines@post.example", "another domain");
        cases.put("ines@evil-" + domain, "another domain");
        cases.put("ines@" + domain + ".evil.example", "another domain");
        cases.put("ines@sub." + domain, "another domain");
        cases.put("ines@evil.example@" + domain, "did not tell us your address");
        for (var one : cases.entrySet()) {
            told(one.getKey(), true);
            refusedSaying(one.getValue());
        }
        told("ines@" + domain, false);
        refusedSaying("has not checked your address");
        told("ines@" + domain, "true");
        refusedSaying("has not checked your address");
        told("ines@" + domain, null);
        refusedSaying("has not checked your address");
        told(null, true);
        refusedSaying("did not tell us your address");
        assertThat(deeds())
                .anyMatch(deed -> deed.contains("the address is at post.example"))
                .anyMatch(deed -> deed.contains("not verified"))
                .noneMatch(deed -> deed.contains("ines@"));
    }

    void refusedSaying(String words) throws Exception {
        var arrived = arrive();
        assertThat(arrived.getStatus()).as(words).isEqualTo(403);
        assertThat(arrived.getContentAsString()).contains(words, "Sign in another way");
        assertThat(isSignedIn(arrived)).isFalse();
    }

    @Test
    void whatGoesToTheProviderIsBoundToThisBrowser() throws Exception {
        var begun = begin();
        assertThat(begun.query())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", ScriptedProvider.CLIENT)
                .containsEntry("scope", "openid email profile")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(begun.query().get("redirect_uri"))
                .isEqualTo("http://localhost:8080/sign-in/organizations/" + slug + "/answer");
        answer(begun, Map.of());
        var form = Objects.requireNonNull(provider.forms.get(host));
        assertThat(form).contains("code=c0de", "code_verifier=", "Basic ");
        var verifier = form.replaceAll(".*code_verifier=([^& ]+).*", "$1");
        var hash = HexFormat.of().parseHex(org.assay.identity.Secret.sha256(verifier));
        assertThat(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                .isEqualTo(begun.query().get("code_challenge"));
    }

    @ParameterizedTest
    @EnumSource(Lie.class)
    void noLieOfAProviderSignsAnybodyIn(Lie lie) throws Exception {
        if (lie.isInMetadata()) return; // read when one departs: below
        link();
        var begun = begin();
        provider.lies.put(host, lie);
        var arrived = answer(begun, Map.of());
        assertThat(arrived.getStatus()).isEqualTo(403);
        assertThat(arrived.getContentAsString()).contains("does not work now", "Sign in another way");
        assertThat(isSignedIn(arrived)).isFalse();
        assertThat(deeds().getFirst()).startsWith("refused sign-on");
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"OTHER_ISSUER_IN_METADATA", "PLAIN_TOKEN_ENDPOINT", "NO_PKCE", "SILENCE"})
    void nobodyIsSentToAProviderThatMisdescribesItself(Lie lie) throws Exception {
        provider.lies.put(host, lie);
        var answer = send(get("/sign-in/organizations/" + slug), null);
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("Location")).isNull();
        var tried = send(post("/sign-on/trial"), room.mira).getContentAsString();
        assertThat(tried)
                .contains(
                        "data-status=\"invalid\"",
                        switch (lie) {
                            case OTHER_ISSUER_IN_METADATA -> "It calls itself https://evil.example";
                            case PLAIN_TOKEN_ENDPOINT -> "token_endpoint is no https address";
                            case NO_PKCE -> "does not list S256";
                            default -> "No such host";
                        });
    }

    @Test
    void aProviderMayChangeItsKeysAtAnyTime() throws Exception {
        link();
        provider.rotate(host);
        assertThat(who(arrive())).isEqualTo(room.ines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=other", "state=", "iss=https://evil.example", "iss=", "code="})
    void anAnswerThatIsNotForThisBrowserSignsNobodyIn(String change) throws Exception {
        link();
        var parts = change.split("=", 2);
        var arrived = answer(begin(), Map.of(parts[0], parts[1]));
        assertThat(arrived.getStatus()).isEqualTo(403);
        assertThat(isSignedIn(arrived)).isFalse();
    }

    @Test
    void whoeverTurnsBackAtTheProviderIsToldThatNothingHappened() throws Exception {
        var left = answer(begin(), Map.of("error", "access_denied", "code", ""));
        assertThat(left.getStatus()).isEqualTo(403);
        assertThat(left.getContentAsString()).contains("You did not finish signing in");
        assertThat(deeds().getFirst()).doesNotStartWith("refused");
        var broken = answer(begin(), Map.of("error", "server_error<script>", "code", ""));
        assertThat(broken.getContentAsString()).contains("does not work now");
        assertThat(deeds().getFirst()).contains("it answered server_error?script?");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatBeganItOnly() throws Exception {
        link();
        var begun = begin();
        var elsewhere = new Begun(new Cookie("assay-sign-on", "somebody-elses"), begun.query());
        assertThat(answer(elsewhere, Map.of()).getStatus()).isEqualTo(403);
        assertThat(isSignedIn(answer(begun, Map.of()))).isTrue();
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(403);
    }

    @Test
    void anAnswerAtTheAddressOfAnotherOrganizationSignsNobodyIn() throws Exception {
        link();
        var begun = begin();
        var other = new Classroom(beans);
        set(other, domain, Role.LEARNER);
        send(post("/sign-on/offer"), other.mira);
        var request = get("/sign-in/organizations/" + slug(other) + "/answer")
                .param("code", "c0de")
                .param("state", String.valueOf(begun.query().get("state")))
                .param("iss", "https://" + host);
        assertThat(send(request, null, begun.cookie()).getStatus()).isEqualTo(403);
        // The same subject of the same issuer is nobody at another organization.
        slug = slug(other);
        assertThat(isSignedIn(arrive())).isFalse();
    }

    @Test
    void anAnswerThatWasBegunWithAnotherProviderSignsNobodyIn() throws Exception {
        link();
        var begun = begin();
        var before = host;
        host = "new-" + before;
        told("ines@" + domain, true);
        set(room, domain, Role.LEARNER);
        host = before;
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(403);
        // Nor is anybody linked under the new one.
        host = "new-" + before;
        assertThat(arrive().getRedirectedUrl()).endsWith("/link");
    }

    @Test
    void aLinkedSubjectIsNotLinkedToASecondAccount() throws Exception {
        var first = arrive();
        var second = arrive();
        var path = "/sign-in/organizations/" + slug + "/link";
        assertThat(send(post(path), room.ines, cookie(first, "assay-sign-on")).getStatus())
                .isEqualTo(303);
        assertThat(send(post(path), room.joris, cookie(second, "assay-sign-on")).getStatus())
                .isEqualTo(409);
        assertThat(who(arrive())).isEqualTo(room.ines);
    }

    @Test
    void whatWasBegunForTheProviderLinksNobody() throws Exception {
        var begun = begin();
        var linked = send(post("/sign-in/organizations/" + slug + "/link"), room.ines, begun.cookie());
        assertThat(linked.getStatus()).isEqualTo(403);
    }

    @Test
    void nobodySignsOnOnceItIsSwitchedOff() throws Exception {
        link();
        var begun = begin();
        assertThat(send(get("/sign-in"), null).getStatus()).isEqualTo(200);
        assertThat(send(get("/sign-in?organization=" + slug), null).getContentAsString())
                .contains("Sign in with Aldermere University", "/sign-in/organizations/" + slug);
        send(post("/sign-on/offer/removal"), room.mira);
        assertThat(answer(begun, Map.of()).getStatus()).isEqualTo(404);
        assertThat(send(get("/sign-in/organizations/" + slug), null).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/sign-in?organization=" + slug), null).getContentAsString())
                .doesNotContain("Sign in with Aldermere University");
        send(post("/sign-on/offer"), room.mira);
        assertThat(who(arrive())).isEqualTo(room.ines);
        send(post("/sign-on/removal"), room.mira);
        assertThat(send(get("/sign-in/organizations/" + slug), null).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsSealedAndNeverShownAgain() throws Exception {
        assertThat(send(get("/sign-on"), room.mira).getContentAsString())
                .contains("https://" + host, "Leave it empty to keep it")
                .doesNotContain(ScriptedProvider.SECRET);
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery("select t::text from identity.sign_on t")) {
            var hex = HexFormat.of().formatHex(ScriptedProvider.SECRET.getBytes(StandardCharsets.UTF_8));
            while (rows.next()) assertThat(rows.getString(1)).doesNotContain(ScriptedProvider.SECRET, hex);
        }
        assertThat(beans.getBean(SignOns.class).secret(room.organization)).isEqualTo(ScriptedProvider.SECRET);
    }

    @Test
    void theSecretThatIsKeptGoesToNoOtherProvider() throws Exception {
        var elsewhere = post("/sign-on")
                .param("issuer", "https://evil.example")
                .param("clientId", ScriptedProvider.CLIENT)
                .param("domains", domain);
        var answer = send(elsewhere, room.mira);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Another issuer needs its own secret");
        var kept = post("/sign-on")
                .param("issuer", "https://" + host)
                .param("clientId", "renamed-client")
                .param("domains", domain);
        assertThat(send(kept, room.mira).getStatus()).isEqualTo(303);
        assertThat(beans.getBean(SignOns.class).secret(room.organization)).isEqualTo(ScriptedProvider.SECRET);
    }

    @Test
    void whatAnAdministratorTypesWrongIsMendedAtItsField() throws Exception {
        var wrong = post("/sign-on")
                .param("issuer", "http://op.example")
                .param("domains", "not a_domain")
                .param("role", "ADMINISTRATOR");
        var answer = send(wrong, room.mira);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "begins with https://",
                        "Enter the client id",
                        "one to twenty domains",
                        "Choose one of these roles",
                        "http://op.example");
    }

    @Test
    void tryingTheConnectionSaysWhatIsInOrderAndWhatIsNot() throws Exception {
        assertThat(send(post("/sign-on/trial"), room.mira).getContentAsString())
                .contains("Found at https://" + host, "1 of its keys can be used", "did not refuse them")
                .doesNotContain("data-status=\"invalid\"");
        provider.lies.put(host, Lie.CLIENT_REFUSED);
        assertThat(send(post("/sign-on/trial"), room.mira).getContentAsString())
                .contains("The provider refuses them. Copy both anew.");
    }

    @Test
    void whoeverBringsManyBadAnswersWaits() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(answer(begin(), Map.of("iss", "https://evil.example")).getStatus())
                    .isEqualTo(403);
        }
        var later = send(get("/sign-in/organizations/" + slug), null);
        assertThat(later.getStatus()).isEqualTo(429);
        assertThat(later.getContentAsString()).contains("Wait 15 minutes");
    }

    @Test
    void theBackChannelGoesToNoPrivateAddress() {
        var door = new HostileBackChannel();
        for (var inside : List.of("https://127.0.0.1/", "https://localhost/", "http://op.example/")) {
            assertThat(door.get(java.net.URI.create(inside)))
                    .isInstanceOf(org.assay.credential.fetch.Fetched.Failure.class);
            assertThat(door.post(java.net.URI.create(inside), "a=b", "Basic x"))
                    .isInstanceOf(org.assay.credential.fetch.Fetched.Failure.class);
        }
    }
}
