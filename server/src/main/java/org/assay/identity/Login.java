package org.assay.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signed in with this browser, and for which organization they act (null: the first that they work for).
public record Login(UUID person, @Nullable UUID organization) implements Serializable {
    private static final String KEY = Login.class.getName();

    public static Optional<Login> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Login) session.getAttribute(KEY));
    }

    /// Starts a session with a new id, so that an id planted before sign-in is worth nothing after it.
    public static void begin(HttpServletRequest request, PersonId person) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        request.getSession(true).setAttribute(KEY, new Login(person.value(), null));
    }

    public static void actFor(HttpServletRequest request, OrganizationId organization) {
        of(request)
                .ifPresent(
                        login -> request.getSession().setAttribute(KEY, new Login(login.person, organization.value())));
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
