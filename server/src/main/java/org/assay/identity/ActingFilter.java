package org.assay.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.web.Visitor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking, and runs the rest of the request on their behalf.
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ActingFilter extends OncePerRequestFilter {
    static final String VISITOR = Visitor.class.getName();
    /// What is served alike to everybody, and while the database is away.
    private static final List<String> WITHOUT_VISITOR =
            List.of("/assets/", "/status/", "/issuers/", "/keys/", "/badges/");
    private final Arrivals arrivals;
    private final Visitors visitors;
    private final Tenancy tenancy;

    ActingFilter(Arrivals arrivals, Visitors visitors, Tenancy tenancy) {
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
        arrivals.recognise(request, response);
        var visitor = Login.of(request).flatMap(this::visitor);
        visitor.ifPresent(who -> request.setAttribute(VISITOR, who));
        if (visitor.isPresent()) response.setHeader("Cache-Control", "no-store");
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

    private Optional<Visitor> visitor(Login login) {
        return tenancy.as(Acting.person(new PersonId(login.person())), () -> visitors.visitor(login));
    }

    private static Acting acting(Visitor who) {
        var organization = who.organization() == null ? null : new OrganizationId(who.organization());
        return new Acting(organization, new PersonId(who.person()), null);
    }
}
