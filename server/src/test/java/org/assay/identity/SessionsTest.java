package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/// Attack 74 (fixation, ends that do not end) and the session checklist.
@ServerTest
class SessionsTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    MockMvc browser;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestDatabase database;

    final PersonId ines = PersonId.random();

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, Cookie... cookies) throws Exception {
        request.cookie(new Cookie("XSRF-TOKEN", "token"))
                .param("_csrf", "token")
                .header("User-Agent", FIREFOX);
        if (cookies.length > 0) request.cookie(cookies);
        return browser.perform(request.accept("text/html")).andReturn().getResponse();
    }

    Cookie signIn(Cookie... planted) throws Exception {
        var address = ines + "@post.example";
        if (people.at(address).isEmpty()) people.add(ines, "Ines Brandt", address);
        signIn.request(address, "/learn");
        var answer = send(post(signIn.letter(newest(address)).orElseThrow().path()), planted);
        assertThat(answer.getStatus()).isEqualTo(303);
        return cookie(answer);
    }

    /// The newest link, once its mail is out: each mail makes the secret before it void.
    java.util.UUID newest(String address) throws Exception {
        var link = link(address);
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql(
                                "select exists (select 1 from notices.delivery where key = ? and sent_at is not null)")
                        .param("sign-in " + link)
                        .query(Boolean.class)
                        .single());
        return link;
    }

    java.util.UUID link(String address) throws Exception {
        try (var superuser = database.superuser().connect();
                var statement = superuser.prepareStatement("select id from identity.sign_in_link where address = ?"
                        + " and used_at is null order by asked_at desc")) {
            statement.setString(1, address);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getObject(1, java.util.UUID.class);
        }
    }

    static Cookie cookie(MockHttpServletResponse answer) {
        var header = answer.getHeaders("Set-Cookie").stream()
                .filter(value -> value.startsWith("assay-session="))
                .findFirst()
                .orElseThrow();
        assertThat(header).contains("HttpOnly", "SameSite=Lax", "Path=/");
        return new Cookie("assay-session", header.substring("assay-session=".length(), header.indexOf(';')));
    }

    int learn(Cookie session) throws Exception {
        return send(get("/learn"), session).getStatus();
    }

    Sessions later(Duration age) {
        var clock = Clock.fixed(Clock.systemUTC().instant().plus(age), ZoneOffset.UTC);
        return new Sessions(jdbc, tenancy, new PeopleSettings(null, null, null), clock);
    }

    boolean isKnown(Sessions sessions, Cookie cookie) {
        var secret = new Secret(cookie.getValue());
        return tenancy.as(
                Acting.bearer(secret.hash()),
                () -> transactions.execute(_ -> sessions.seen(secret).isPresent()));
    }

    @Test
    void aPlantedSessionIsWorthNothingAfterSignIn() throws Exception {
        var planted = new Cookie("assay-session", Secret.random().text());
        var session = signIn(planted);
        assertThat(session.getValue()).isNotEqualTo(planted.getValue());
        assertThat(learn(planted)).isEqualTo(302);
        assertThat(learn(session)).isEqualTo(200);
    }

    @Test
    void signingInAgainGivesANewIdAndEndsTheOldOne() throws Exception {
        var first = signIn();
        var second = signIn(first);
        assertThat(learn(first)).isEqualTo(302);
        assertThat(learn(second)).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() throws Exception {
        var session = signIn();
        assertThat(send(post("/sign-out"), session).getHeader("Clear-Site-Data"))
                .contains("cache");
        assertThat(learn(session)).isEqualTo(302);
    }

    @Test
    void anEndedSessionIsRefusedAtOnceAndTheOthersGoOn() throws Exception {
        var lost = signIn();
        var kept = signIn();
        var rows = tenancy.as(Acting.person(ines), () -> sessions.list(ines));
        assertThat(rows).hasSize(2).extracting(Sessions.Session::device).containsOnly("Firefox on Linux");
        sessions.end(ines, rows.getLast().id());
        assertThat(learn(lost)).isEqualTo(302);
        assertThat(learn(kept)).isEqualTo(200);
    }

    @Test
    void sessionsEndWhenIdleForHalfAnHourAndAfterTwelveHoursInAnyCase() throws Exception {
        var session = signIn();
        assertThat(isKnown(later(Duration.ofMinutes(29)), session)).isTrue(); // and so it is seen
        assertThat(isKnown(later(Duration.ofMinutes(58)), session)).isTrue();
        assertThat(isKnown(later(Duration.ofMinutes(89)), session)).isFalse();
        for (int minutes = 60; minutes < 12 * 60; minutes += 20) {
            assertThat(isKnown(later(Duration.ofMinutes(minutes)), session)).isTrue();
        }
        assertThat(isKnown(later(Duration.ofMinutes(12 * 60 + 1)), session)).isFalse();
    }

    @Test
    void whatWasTypedInALongFormIsKeptWhenTheSessionIsOver() throws Exception {
        var answer = send(post("/invitations")
                .contentType("application/x-www-form-urlencoded")
                .param("name", "Odile \"M\" <Marchetti>")
                .param("roles", "MARKER", "AUTHOR"));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString())
                .contains("What you typed is kept", "action=\"/invitations\"", "Odile &#34;M&#34; ")
                .contains("value=\"MARKER\"", "value=\"AUTHOR\"", "target=\"_blank\"");
    }

    @Test
    void theNoticeOfARedirectTravelsWithTheBrowserAndIsShownOnce() throws Exception {
        var answer = send(post("/sign-out"));
        var header = answer.getHeaders("Set-Cookie").stream()
                .filter(value -> value.startsWith("assay-notice="))
                .findFirst()
                .orElseThrow();
        var notice = new Cookie("assay-notice", header.substring("assay-notice=".length(), header.indexOf(';')));
        var next = send(get("/"), notice);
        assertThat(next.getContentAsString()).contains("You are signed out.");
        assertThat(next.getHeaders("Set-Cookie")).anyMatch(value -> value.contains("assay-notice=;"));
    }

    @Test
    void aLinkKeepsNoClaimSecretInClear() throws Exception {
        var secret = Secret.random().text();
        signIn.request("sealed@post.example", "/claims/" + secret);
        try (var superuser = database.superuser().connect();
                var statement = superuser.prepareStatement(
                        "select next from identity.sign_in_link where address = 'sealed@post.example'")) {
            var rows = statement.executeQuery();
            rows.next();
            assertThat(rows.getString(1)).doesNotContain(secret).startsWith("sealed:");
        }
        var letter = signIn.letter(newest("sealed@post.example")).orElseThrow();
        var link = signIn.open(new Secret(letter.path().substring("/sign-in/links/".length())));
        assertThat(link.orElseThrow().next()).isEqualTo("/claims/" + secret);
    }

    @Autowired
    Housekeeping housekeeping;

    @Test
    void housekeepingSweepsOutWhatRanOutAndNothingElse() throws Exception {
        var session = signIn();
        signIn.request("old@post.example", "/");
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            statement.execute("update identity.sign_in_link set asked_at = now() - interval '2 days'"
                    + " where address = 'old@post.example'");
        }
        assertThat(housekeeping.sweep()).isGreaterThanOrEqualTo(1);
        assertThat(learn(session)).isEqualTo(200);
        try (var superuser = database.superuser().connect();
                var rows = superuser
                        .createStatement()
                        .executeQuery(
                                "select count(*) from identity.sign_in_link where address = 'old@post.example'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
