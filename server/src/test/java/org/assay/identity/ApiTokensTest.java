package org.assay.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.regex.Pattern;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Attack 81: keys in addresses and logs that never end.
@ServerTest
class ApiTokensTest {
    private static final Pattern TOKEN = Pattern.compile("value=\"(assay_[A-Za-z0-9_-]{43})\"");

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestDatabase database;

    Classroom room;
    Browser mira;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
        mira = new Browser(mvc, room.mira);
    }

    String token(String scope) throws Exception {
        var made = mira.post("/tokens", Map.of("name", "register import", "scopes", scope, "days", "30"));
        var matcher = TOKEN.matcher(made.getContentAsString());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    MockHttpServletResponse send(String token, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token).accept("application/json"))
                .andReturn()
                .getResponse();
    }

    @Test
    void aTokenOpensTheJsonOfItsScopesAndNothingElse() throws Exception {
        var token = token("AUTHOR_ENTRIES");
        assertThat(send(token, get("/entries")).getStatus()).isEqualTo(200);
        assertThat(send(token, get("/entries")).getContentType()).startsWith("application/json");
        assertThat(send(token, get("/members")).getStatus()).isEqualTo(403);
        assertThat(send(token, get("/account")).getStatus()).isEqualTo(403);
        assertThat(send(token, post("/tokens").param("name", "another")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aTokenNeedsNoFormTokenAndIsNoFormToken() throws Exception {
        var token = token("ADMINISTER");
        assertThat(send(token, post("/invitations").param("name", "")).getStatus())
                .isEqualTo(422);
        assertThat(send("assay_wrong", post("/invitations").param("name", "")).getStatus())
                .isEqualTo(401);
    }

    @Test
    void aTokenInAnAddressOpensNothing() throws Exception {
        var token = token("AUTHOR_ENTRIES");
        var answer = mvc.perform(get("/entries?access_token=" + token + "&token=" + token)
                        .accept("application/json"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        var token = token("AUTHOR_ENTRIES");
        assertThat(mira.page("/tokens"))
                .doesNotContain(token)
                .contains("register import", token.substring(token.length() - 4));
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery("select t::text from identity.api_token t")) {
            while (rows.next()) assertThat(rows.getString(1)).doesNotContain(token);
        }
    }

    @Test
    void aTokenEndsWithItsRevocationAndWithItsMakersRole() throws Exception {
        var token = token("AUTHOR_ENTRIES");
        room.asMira(() -> {
            beans.getBean(Memberships.class).take(room.organization, room.mira, Role.AUTHOR);
            return true;
        });
        assertThat(send(token, get("/entries?q=x")).getStatus()).isEqualTo(403);
        room.asMira(() -> {
            beans.getBean(Memberships.class).grant(room.organization, room.mira, Role.AUTHOR, null);
            return true;
        });
        assertThat(send(token, get("/entries")).getStatus()).isEqualTo(200);
        var path = Pattern.compile("/tokens/[0-9a-f-]{36}/revocation").matcher(mira.page("/tokens"));
        assertThat(path.find()).isTrue();
        assertThat(mira.post(path.group(), Map.of()).getStatus()).isEqualTo(303);
        assertThat(send(token, get("/entries")).getStatus()).isEqualTo(401);
    }

    @Test
    void whoeverLearnsOnlyMakesNoTokensAndTypedTextIsKept() throws Exception {
        assertThat(new Browser(mvc, room.ines).get("/tokens").getStatus()).isEqualTo(403);
        var wrong = mira.post("/tokens", Map.of("name", "register import", "days", "9000"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("register import", "Choose 1 to 366 days", "at least one thing");
    }

    @Test
    void peopleAgreeToANewVersionOnceAndTheRecordIsKept() throws Exception {
        room.enrol();
        var ines = new Browser(mvc, room.ines);
        assertThat(ines.get("/learn").getStatus()).isEqualTo(200);
        var published = mira.post("/terms", Map.of("kind", "TERMS", "text", "Be **kind**."));
        assertThat(published.getStatus()).isEqualTo(303);
        assertThat(ines.get("/learn").getRedirectedUrl()).isEqualTo("/agreements?next=%2Flearn");
        var page = ines.page("/agreements?next=%2Flearn");
        assertThat(page).contains("Aldermere University: Terms of use", "<strong>kind</strong>", "Version 1");
        var id = Pattern.compile("name=\"terms\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(ines.get("/account/data").getStatus()).isEqualTo(200);
        mira.post("/terms", Map.of("kind", "TERMS", "text", "Be kinder."));
        ines.post("/agreements", Map.of("terms", id.group(1), "next", "/learn"));
        assertThat(ines.page("/agreements")).contains("Be kinder.");
        var second = Pattern.compile("name=\"terms\" value=\"([0-9a-f-]{36})\"").matcher(ines.page("/agreements"));
        assertThat(second.find()).isTrue();
        assertThat(ines.post("/agreements", Map.of("terms", second.group(1), "next", "/learn"))
                        .getRedirectedUrl())
                .isEqualTo("/learn");
        assertThat(ines.get("/learn").getStatus()).isEqualTo(200);
        var own = Pattern.compile("name=\"terms\" value=\"([0-9a-f-]{36})\"").matcher(mira.page("/agreements"));
        assertThat(own.find()).isTrue();
        mira.post("/agreements", Map.of("terms", own.group(1)));
        assertThat(mira.page("/terms")).contains("2 people agreed", "version 2");
    }
}
