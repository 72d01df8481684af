package org.assay.identity.clients;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.shared.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells each program how often it may still call, and refuses one that called too often or from elsewhere.
@Order(0)
@Configuration(proxyBeanMethods = false)
class RateGate implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(request.getAttribute(Admitting.Admitted.class.getName()) instanceof Admitting.Admitted admitted))
            return true;
        var allowance = admitted.allowance();
        response.setHeader("RateLimit-Policy", allowance.policy());
        response.setHeader("RateLimit", allowance.state());
        if (allowance.isSpent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(allowance.seconds()));
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "More than %,d calls in a minute. Wait %d seconds."
                            .formatted(allowance.limit(), allowance.seconds()));
        }
        if (!admitted.isAtHome())
            throw Refusal.forbidden("This client may not call from this network. An administrator can change that.");
        return true;
    }
}
