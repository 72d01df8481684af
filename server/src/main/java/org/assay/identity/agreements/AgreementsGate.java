package org.assay.identity.agreements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assay.identity.Acting;
import org.assay.web.Allows;
import org.assay.web.SignedIn;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads whoever opens a page of their own to what they have yet to agree to. Only pages that are opened: what was
/// typed
/// arrives first. Signing out, one's own account and leaving need no agreement.
@Configuration(proxyBeanMethods = false)
class AgreementsGate implements HandlerInterceptor, WebMvcConfigurer {
    private final Agreeing agreeing;

    AgreementsGate(Agreeing agreeing) {
        this.agreeing = agreeing;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/agreements", "/account/**", "/assets/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var person = Acting.now().by();
        if (person.isEmpty() || !isOwnPage(request, handler)) return true;
        if (agreeing.open(person.get()).isEmpty()) return true;
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/agreements?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        return false;
    }

    private static boolean isOwnPage(HttpServletRequest request, Object handler) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(SignedIn.class) || method.hasMethodAnnotation(Allows.class));
    }
}
