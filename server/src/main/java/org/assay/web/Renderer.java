package org.assay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assay.web.language.Choosing;
import org.assay.web.programs.ApiCall;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/// Writes a [Page] as HTML by its template or as JSON, and a [Redirect] as See Other.
@Component
class Renderer {
    static final String NOTICE = "notice";
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final JsonMapper json;
    private final Surroundings surroundings;
    private final ObjectProvider<Bell> bell;
    private final Choosing choosing;

    Renderer(JsonMapper json, Surroundings surroundings, ObjectProvider<Bell> bell, Choosing choosing) {
        this.json = json;
        this.surroundings = surroundings;
        this.bell = bell;
        this.choosing = choosing;
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        if (wantsJson(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(page));
            return;
        }
        var output = new Utf8ByteOutput();
        var words = page.frame() == Page.Frame.STAFF ? Words.ENGLISH : choosing.words(request, response);
        var shell = shell(request, words);
        var shown = Map.<String, Object>of("page", page, "shell", shell);
        words.speak(() -> Dates.by(surroundings::zone, () -> templates.render(template(page), shown, output)));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// A notice that came here by a redirect goes on with the next one.
    void redirect(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        var notice = redirect.notice() != null ? redirect.notice() : notice(request);
        if (notice != null) {
            RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
            RequestContextUtils.saveOutputFlashMap(redirect.location(), request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.location());
    }

    private static @Nullable String notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(NOTICE);
    }

    private Shell shell(HttpServletRequest request, Words words) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                surroundings.visitor().orElse(null),
                surroundings.brand(),
                csrf == null ? "" : csrf.getToken(),
                notice(request),
                request.getRequestURI(),
                surroundings.isDemo(),
                surroundings.hasMailbox(),
                words,
                bell.stream().mapToInt(Bell::unread).sum(),
                request.getMethod().equals("GET") ? choosing.offered() : List.of());
    }

    private static String template(Page page) {
        return page.getClass().getName().substring("org.assay.".length()).replace('.', '/') + ".jte";
    }

    static boolean wantsJson(HttpServletRequest request) {
        if (ApiCall.is(request)) return true;
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("text/html");
    }
}
