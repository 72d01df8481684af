package org.assay.shared;

import org.jspecify.annotations.Nullable;

/// The caller may not, or cannot, have what was asked for. The detail is safe to show to them.
///
/// Expected answers are values and faults are other exceptions: see house rules in CONTRIBUTING.md.
public final class Refusal extends RuntimeException {

    /// Why, in the order of their HTTP status codes.
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /// The HTTP status code, 400 to 499.
        public int status() {
            return status;
        }
    }

    /// Where to go instead.
    ///
    /// @param words what the link says
    /// @param path of this server
    public record Way(String words, String path) {}

    private final Kind kind;
    private final @Nullable Way way;
    private final @Nullable String type;

    public Refusal(Kind kind, String detail) {
        this(kind, detail, null, null);
    }

    private Refusal(Kind kind, String detail, @Nullable Way way, @Nullable String type) {
        super(detail, null, false, false);
        this.kind = kind;
        this.way = way;
        this.type = type;
    }

    /// The same, with a way out of it that is shown first.
    public Refusal leadingTo(String words, String path) {
        return new Refusal(kind, detail(), new Way(words, path), type);
    }

    /// The same, for programs that must tell it from others of its kind: by a word that `web` has a page for.
    public Refusal typed(String type) {
        return new Refusal(kind, detail(), way, type);
    }

    /// Which of its kind it is, or null where the kind says enough.
    public @Nullable String type() {
        return type;
    }

    /// Where to go instead, or null where there is nowhere in particular.
    public @Nullable Way way() {
        return way;
    }

    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, what);
    }

    public static Refusal conflict(String detail) {
        return new Refusal(Kind.CONFLICT, detail);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Kind.FORBIDDEN, detail);
    }

    public static Refusal malformed(String detail) {
        return new Refusal(Kind.MALFORMED, detail);
    }

    public Kind kind() {
        return kind;
    }

    /// A sentence for the person who asked.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
