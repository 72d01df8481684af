package org.assay.identity;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// One person's browser, signed in without ado, with the token of every form.
record Browser(MockMvc mvc, @Nullable PersonId person) {

    MockHttpServletResponse get(String path) throws Exception {
        var request = MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML);
        if (person != null) request.sessionAttr(Login.class.getName(), new Login(person.value(), null));
        return mvc.perform(request).andReturn().getResponse();
    }

    String page(String path) throws Exception {
        return get(path).getContentAsString();
    }

    MockHttpServletResponse post(String path, Map<String, String> fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .cookie(new Cookie("XSRF-TOKEN", "token"))
                .param("_csrf", "token");
        fields.forEach(request::param);
        if (person != null) request.sessionAttr(Login.class.getName(), new Login(person.value(), null));
        return mvc.perform(request).andReturn().getResponse();
    }
}
