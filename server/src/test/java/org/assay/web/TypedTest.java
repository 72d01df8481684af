package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.assay.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class TypedTest {
    @Autowired
    MockMvc browser;

    @Test
    void refusesACharacterThatCannotBeKept() throws Exception {
        var response =
                browser.perform(get("/").param("q", "sur\0vey")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("“q” holds a character that no keyboard writes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "{\"address\":\"a\\u0000b@post.example\"}"})
    void refusesJsonThatIsNoForm(String body) throws Exception {
        var request = post("/sign-in")
                .contentType("application/json")
                .accept("application/json")
                .content(body)
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .header("X-XSRF-TOKEN", "token");
        var response = browser.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("detail");
    }
}
