package org.assay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assay.shared.Refusal;
import org.assay.web.programs.AllowsScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks each handler who may call it, and refuses everybody where it does not say.
@Component
class Gate implements HandlerInterceptor {
    private final Surroundings surroundings;
    private final ObjectProvider<Renderer> renderer;

    Gate(Surroundings surroundings, ObjectProvider<Renderer> renderer) {
        this.surroundings = surroundings;
        this.renderer = renderer;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) return true;
        var visitor = surroundings.visitor();
        if (visitor.isEmpty()) return askToSignIn(request, response);
        requireScope(method, visitor.get());
        if (!mayCall(method, visitor.get())) {
            throw Refusal.forbidden(
                    "Your role does not cover this. An administrator of your organization can change it.");
        }
        return true;
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(Public.class)
                || method.getBeanType().getPackageName().startsWith("org.springframework.boot");
    }

    /// A program is told which scope it lacks, because it can ask for another token.
    private static void requireScope(HandlerMethod method, Visitor visitor) {
        var needed = method.getMethodAnnotation(AllowsScope.class);
        if (needed == null || !visitor.byToken() || visitor.scopes().contains(needed.value())) return;
        var detail =
                "This takes a token with the scope %s.".formatted(needed.value().word());
        throw new Refusal(Refusal.Kind.FORBIDDEN, detail).typed("scope-missing");
    }

    private static boolean mayCall(HandlerMethod method, Visitor visitor) {
        // A token is given permissions of an organization, never the run of its maker's own pages.
        if (method.hasMethodAnnotation(SignedIn.class)) return !visitor.byToken();
        var scope = method.getMethodAnnotation(AllowsScope.class);
        if (scope != null) return visitor.scopes().contains(scope.value());
        var allows = method.getMethodAnnotation(Allows.class);
        return allows != null && Arrays.stream(allows.value()).anyMatch(visitor::may);
    }

    private boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForm(request)) {
            renderer.getObject()
                    .render(KeptFormPage.of(request.getRequestURI(), request.getParameterMap()), request, response);
            return false;
        }
        if (Renderer.wantsJson(request) || !"GET".equals(request.getMethod())) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "Sign in first.");
        }
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return false;
    }

    /// What a browser sends for a person who typed; a script's request is told in its own way.
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return "POST".equals(request.getMethod())
                && !Renderer.wantsJson(request)
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }
}
