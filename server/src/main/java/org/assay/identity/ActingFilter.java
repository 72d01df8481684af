package org.assay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.identity.clients.Admitting;
import org.assay.identity.tokens.ApiTokens;
import org.assay.web.Visitor;
import org.assay.web.programs.ApiCall;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking, and runs the rest of the request on their behalf.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ActingFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    static final String VISITOR = Visitor.class.getName();
    /// What is served alike to everybody, and while the database is away.
    private static final List<String> WITHOUT_VISITOR =
            List.of("/assets/", "/status/", "/issuers/", "/keys/", "/badges/");
    private final Arrivals arrivals;
    private final Visitors visitors;
    private final ApiTokens tokens;
    private final Admitting admitting;
    private final Tenancy tenancy;

    ActingFilter(Arrivals arrivals, Visitors visitors, ApiTokens tokens, Admitting admitting, Tenancy tenancy) {
        this.tokens = tokens;
        this.admitting = admitting;
        this.arrivals = arrivals;
        this.visitors = visitors;
        this.tenancy = tenancy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_VISITOR.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = bearer(request);
        if (!bearer.isEmpty()) arrivals.ignore(request);
        else arrivals.recognise(request, response);
        var visitor =
                bearer.isEmpty() ? Login.of(request).flatMap(this::visitor) : byToken(new Secret(bearer), request);
        if (!bearer.isEmpty() && visitor.isEmpty()) {
            refuse(response);
            return;
        }
        visitor.ifPresent(who -> request.setAttribute(VISITOR, who));
        // What programs read has a tag, by which they ask whether it is still the same.
        if (visitor.isPresent())
            response.setHeader("Cache-Control", ApiCall.is(request) ? "private, no-cache" : "no-store");
        try {
            ScopedValue.where(Acting.NOW, visitor.map(ActingFilter::acting).orElse(Acting.nobody()))
                    .call(() -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// What a program showed; a header only, since addresses are written into logs and histories. "" without one.
    private static String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }

    private Optional<Visitor> byToken(Secret token, HttpServletRequest request) {
        if (Admitting.knows(token)) {
            var admitted = admitting.admit(token, request.getRemoteAddr());
            admitted.ifPresent(program -> request.setAttribute(Admitting.Admitted.class.getName(), program));
            return admitted.map(Admitting.Admitted::visitor);
        }
        return tenancy.as(Acting.bearer(token.hash()), () -> tokens.use(token))
                .flatMap(grant -> tenancy.as(Acting.person(grant.person()), () -> visitors.visitor(grant)));
    }

    /// A wrong token is told so, and not served as a stranger: a program would take the catalogue for its answer.
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"/problems/unauthenticated\",\"status\":401,\"title\":\"Unauthorized\","
                        + "\"detail\":\"This token is unknown, revoked or over.\"}");
    }

    private Optional<Visitor> visitor(Login login) {
        return tenancy.as(Acting.person(new PersonId(login.person())), () -> visitors.visitor(login));
    }

    private static Acting acting(Visitor who) {
        var organization = who.organization() == null ? null : new OrganizationId(who.organization());
        return new Acting(organization, new PersonId(who.person()), null);
    }
}
