package org.assay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a test be somebody without signing in: `request.sessionAttr(Login.class.getName(), new Login(person, null))`.
/// The product itself keeps nothing in servlet sessions.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class ScriptedLogins extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) request.setAttribute(Login.KEY, session.getAttribute(Login.KEY));
        chain.doFilter(request, response);
    }
}
