package org.assay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks each handler who may call it, and refuses everybody where it does not say.
@Component
class Gate implements HandlerInterceptor {
    private final Surroundings surroundings;

    Gate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || isOpen(method)) return true;
        var visitor = surroundings.visitor();
        if (visitor.isEmpty()) return askToSignIn(request, response);
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

    private static boolean mayCall(HandlerMethod method, Visitor visitor) {
        if (method.hasMethodAnnotation(SignedIn.class)) return true;
        var allows = method.getMethodAnnotation(Allows.class);
        return allows != null && Arrays.stream(allows.value()).anyMatch(visitor::may);
    }

    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Renderer.wantsJson(request) || !"GET".equals(request.getMethod())) {
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "Sign in first.");
        }
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return false;
    }
}
