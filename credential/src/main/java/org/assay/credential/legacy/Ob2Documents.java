package org.assay.credential.legacy;

import java.nio.charset.StandardCharsets;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.MalformedJson;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/// The documents that an assertion hangs together of, each got from the URL that it says is its own.
///
/// One that was led to by a redirect is not taken: a site that sends visitors on would speak for its guests.
public final class Ob2Documents {
    private final Fetcher fetcher;

    public Ob2Documents(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// What stands at a URL.
    public sealed interface Result {}

    /// @param isOwn whether the document says that this URL is its id
    public record Found(ObjectNode json, boolean isOwn) implements Result {}

    /// A key on its own, as version 1 had it.
    public record Pem(String text) implements Result {}

    public record Missing(String code, String reason) implements Result {
        /// What a check says that wanted the document: `code`, unless nobody was asked for it.
        public String code(String code) {
            return this.code.equals(Fetched.NOT_LOOKED_UP) ? this.code : code;
        }
    }

    public Result fetch(String url) {
        var hosted = HostedUrl.parse(url);
        if (hosted.isEmpty()) return new Missing("url-malformed", "not the URL of a document: " + url);
        return switch (fetcher.fetch(hosted.get().secured(), FetchLimits.JSON)) {
            case Fetched.Failure failure -> new Missing(failure.code("unreachable"), failure.detail());
            case Fetched.Document found -> {
                if (!HostedUrl.isSame(found.from().toString(), url))
                    yield new Missing("redirected", "%s led to %s".formatted(url, found.from()));
                var start = new String(found.body(), StandardCharsets.UTF_8);
                yield start.startsWith("-----BEGIN") ? new Pem(start) : read(found.body(), url);
            }
        };
    }

    private static Result read(byte[] body, String url) {
        try {
            var json = StrictJson.parseObject(body);
            // Version 1 had documents without an id; they are where they are.
            var id = json.path("id").asString(json.has("@context") ? "" : url);
            return new Found(json, HostedUrl.isSame(id, url));
        } catch (MalformedJson malformed) {
            return new Missing("malformed-json", "%s: %s".formatted(url, malformed.getMessage()));
        }
    }
}
