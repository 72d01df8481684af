package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.assay.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class DoorsTest {
    @Autowired
    MockMvc mvc;

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/verify", "/no/such/page", "/sign-in/links/unknown"})
    void everyAnswerCarriesTheHeadersThatKeepBrowsersSafe(String path) throws Exception {
        var answer = answer(get(path).accept(MediaType.TEXT_HTML));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/organizations", "/brand", "/members"})
    void aFormWithoutItsTokenIsRefused(String path) throws Exception {
        assertThat(answer(post(path)).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/entries", "/members", "/audit", "/learn", "/wallet", "/markings", "/awards"})
    void aStrangerIsAskedToSignInAndComesBack(String path) throws Exception {
        var answer = answer(get(path).accept(MediaType.TEXT_HTML));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?next=%2F" + path.substring(1));
    }

    @Test
    void aStrangerWhoWantsJsonIsToldInJson() throws Exception {
        var answer = answer(get("/work").accept(MediaType.APPLICATION_JSON));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    @Test
    void nobodySignsInAsTheCastOutsideADemonstration() throws Exception {
        var request = post("/sign-in/cast/10000000-0000-4000-8000-000000000002");
        var token = UUID.randomUUID().toString();
        request.cookie(new jakarta.servlet.http.Cookie("XSRF-TOKEN", token)).param("_csrf", token);
        assertThat(answer(request).getStatus()).isEqualTo(404);
    }

    @Test
    void aPageIsJsonForWhoeverAsksForIt() throws Exception {
        var answer = answer(get("/").accept(MediaType.APPLICATION_JSON));
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_JSON_VALUE);
        assertThat(answer.getContentAsString()).startsWith("{\"search\":{\"words\":\"\"");
    }

    @Test
    void anAddressOfNothingIsAPageThatSaysSo() throws Exception {
        var answer = answer(get("/no/such/page").accept(MediaType.TEXT_HTML));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("Nothing here", "Go to the start page");
    }
}
