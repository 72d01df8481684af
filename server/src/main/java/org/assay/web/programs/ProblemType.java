package org.assay.web.programs;

import java.util.Arrays;
import java.util.Optional;

/// What a problem's `type` leads to: a page that says what is wrong and what a program does about it.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9457 Problem Details for HTTP APIs, "type"
public enum ProblemType {
    MALFORMED("malformed", 400, "The request cannot be read", "Mend the request; sending it again changes nothing."),
    IDEMPOTENCY_KEY_MISSING(
            "idempotency-key-missing",
            400,
            "The header Idempotency-Key is missing",
            "Send a key of your own with each call that awards or changes something: 1 to 255 characters, new for"
                    + " each thing that you want done, and the same whenever you repeat a call."),
    UNAUTHENTICATED(
            "unauthenticated",
            401,
            "A token is missing, unknown or over",
            "Ask for a new token at /oauth/token and repeat the call with it."),
    FORBIDDEN("forbidden", 403, "This is not allowed", "Ask an administrator of the organization."),
    SCOPE_MISSING(
            "scope-missing",
            403,
            "The token lacks a scope",
            "Ask for a token with that scope. Where the client does not have it, an administrator makes another"
                    + " client."),
    NOT_FOUND("not-found", 404, "There is nothing here", "Check the address. Things of others are not found either."),
    CONFLICT("conflict", 409, "This cannot be done now", "Read the thing again and decide anew."),
    IDEMPOTENCY_KEY_IN_USE(
            "idempotency-key-in-use",
            409,
            "The same call is under way",
            "Wait as long as Retry-After says, and repeat the call with the same key."),
    TOO_LARGE("too-large", 413, "The request is too large", "Send less at once."),
    INVALID(
            "invalid",
            422,
            "Values have to be mended",
            "The member errors says which, each by its place, and how to mend it."),
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            422,
            "The key belongs to another call",
            "The key was sent before with another body or to another address. Use a new key for a new thing."),
    TOO_MANY(
            "too-many", 429, "Too many requests", "Wait as long as Retry-After says. RateLimit says how much is left."),
    FAULT(
            "fault",
            500,
            "Something broke on our side",
            "Repeat the call with the same Idempotency-Key; tell us the" + " incident number if it stays.");

    private final String slug;
    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(String slug, int status, String title, String remedy) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug.equals(slug)).findFirst();
    }

    /// The first with that status; [#FAULT] where there is none.
    public static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : FAULT);
    }

    /// Names it in addresses.
    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What a program does about it.
    public String remedy() {
        return remedy;
    }

    /// Its page.
    public String path() {
        return "/problems/" + slug;
    }
}
