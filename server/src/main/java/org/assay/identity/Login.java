package org.assay.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who signed in with this browser, and for which organization they act (null: the first that they work for). What
/// lasts of it is a row of [Sessions]; this is what one request knows.
public record Login(UUID person, @Nullable UUID organization) {
    static final String KEY = Login.class.getName();
    private static final String DOOR = Door.class.getName();

    /// How somebody proved who they are.
    public enum Means {
        LINK("a link by mail"),
        PASSKEY("a passkey"),
        ORGANIZATION("their organization"),
        CAST("the demonstration");

        private final String words;

        Means(String words) {
            this.words = words;
        }

        /// Such as `a passkey`, as the end of a sentence that begins with "signed in by".
        public String words() {
            return words;
        }
    }

    /// Where sessions of this browser begin and end; put into each request by [ActingFilter].
    interface Door {
        void begin(PersonId person, Means means);

        void actFor(OrganizationId organization);

        void end();
    }

    public static Optional<Login> of(HttpServletRequest request) {
        return Optional.ofNullable((Login) request.getAttribute(KEY));
    }

    /// Starts a session under a new secret, so that one planted before sign-in is worth nothing after it.
    public static void begin(HttpServletRequest request, PersonId person, Means means) {
        door(request).ifPresent(door -> door.begin(person, means));
    }

    public static void actFor(HttpServletRequest request, OrganizationId organization) {
        door(request).ifPresent(door -> door.actFor(organization));
    }

    public static void end(HttpServletRequest request) {
        door(request).ifPresent(Door::end);
    }

    /// The id of the session that this request belongs to; empty where it has none.
    public static Optional<UUID> session(HttpServletRequest request) {
        return Arrivals.session(request);
    }

    static void keep(HttpServletRequest request, Door door) {
        request.setAttribute(DOOR, door);
    }

    private static Optional<Door> door(HttpServletRequest request) {
        return Optional.ofNullable((Door) request.getAttribute(DOOR));
    }
}
