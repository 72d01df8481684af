package org.assay.credential.fetch;

import java.net.URI;

/// What came of a fetch.
public sealed interface Fetched {
    /// The code of a check that could not be answered, for no fault of who publishes the document.
    String NOT_LOOKED_UP = "not-looked-up";

    /// The body of a 200 answer.
    ///
    /// @param from the URL that answered, after redirects
    record Document(byte[] body, String contentType, URI from) implements Fetched {}

    /// Nothing that could be read, and why; `detail` is a fragment that is safe to show.
    record Failure(Reason reason, String detail) implements Fetched {
        /// What a check says that wanted the document: `code`, or [#NOT_LOOKED_UP] where nobody was asked for it.
        public String code(String code) {
            return reason == Reason.OFFLINE || reason == Reason.BUDGET_SPENT ? NOT_LOOKED_UP : code;
        }
    }

    /// Why nothing came.
    enum Reason {
        /// The URL is not https on port 443, or its host has an address that is not public.
        FORBIDDEN,
        /// No such host, no connection, or no trusted certificate.
        UNREACHABLE,
        /// The other side answered 404 or 410.
        NOT_FOUND,
        /// The other side answered 401 or 403.
        REFUSED,
        /// Any other answer than 200, or one that is not HTTP.
        BAD_ANSWER,
        TOO_LARGE,
        TOO_SLOW,
        /// This verification has had its share of fetches or of time.
        BUDGET_SPENT,
        /// The caller works without a network.
        OFFLINE
    }
}
