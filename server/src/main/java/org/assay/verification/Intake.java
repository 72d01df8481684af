package org.assay.verification;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.identity.IdentitySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Gets hold of the bytes that a visitor wants checked.
@Component
class Intake {
    private static final FetchLimits LIMITS = new FetchLimits(
            VerificationController.MAX_BYTES,
            "application/vc, application/vc+ld+json, application/ld+json, application/json, image/png, image/svg+xml,"
                    + " application/pdf, */*;q=0.1");
    private final Fetcher door;
    private final ObjectProvider<OwnCredentials> own;
    private final String base;

    Intake(Fetcher door, ObjectProvider<OwnCredentials> own, IdentitySettings platform) {
        this.door = door;
        this.own = own;
        this.base = platform.url("");
    }

    sealed interface Answer {}

    record Taken(byte[] bytes) implements Answer {}

    /// Nothing to check came; `message` says at `field` how to mend it.
    record NothingThere(String field, String message) implements Answer {}

    Answer take(VerifyForm form, byte @Nullable [] uploaded) {
        if (uploaded != null) return new Taken(uploaded);
        if (form.hasAddress()) return fetch(String.valueOf(form.address()).strip(), "address");
        if (!form.hasText()) {
            return new NothingThere("file", "Choose a file, paste a credential, or give the address of one.");
        }
        var text = String.valueOf(form.text()).strip();
        return text.matches("https?://\\S+") ? fetch(text, "text") : new Taken(text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer fetch(String address, String field) {
        try {
            var url = new URI(address.contains("://") ? address : "https://" + address);
            return url.toString().startsWith(base + "/") ? ours(url, field) : theirs(url, field);
        } catch (URISyntaxException e) {
            return new NothingThere(
                    field, "This is not an address. One looks like https://learn.aldermere.example/...");
        }
    }

    /// A share link or a credential's id of ours, by its path alone; else a public file.
    private Answer ours(URI url, String field) {
        var shown = own.stream()
                .flatMap(credentials -> credentials.at(url.getPath()).stream())
                .findFirst();
        if (shown.isPresent()) return new Taken(shown.get());
        return switch (door.fetch(url, LIMITS)) {
            case Fetched.Document(byte[] body, String type, URI from) -> new Taken(body);
            case Fetched.Failure failure ->
                new NothingThere(field, "No credential is shown at this address. Its owner may have ended the share.");
        };
    }

    private Answer theirs(URI url, String field) {
        return switch (door.fetch(url, LIMITS)) {
            case Fetched.Document(byte[] body, String type, URI from) -> new Taken(body);
            case Fetched.Failure(var reason, var detail) ->
                new NothingThere(
                        field,
                        "Nothing could be read there: %s. Download the credential yourself and choose the file."
                                .formatted(Legible.text(detail)));
        };
    }
}
