package org.assay.notices;

import java.net.URI;
import java.nio.file.Path;
import org.assay.identity.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How mail leaves.
///
/// @param smtpUrl `smtp://user:password@host:587` (TLS where the server offers it) or `smtps://...:465`; without it
/// mail
///     stays in the local mailbox
/// @param smtpFrom the sender's address; `assay@` and the host of the base URL if unset
/// @param smtpReturns where mail servers return letters to, such as `returns@learn.aldermere.example`; the letter's
///     own token is put before the `@` with a plus sign; without it, returned mail goes to the sender and is not read
/// @param bounceFolder a folder into which the mail server drops what was returned, one message in each file
/// @param bounceSecret what a relay that posts returned mail to `/bounces` has to show, at least 24 characters
@ConfigurationProperties("assay")
public record NoticesSettings(
        @Nullable URI smtpUrl,
        @Nullable String smtpFrom,
        @Nullable String smtpReturns,
        @Nullable Path bounceFolder,
        @Nullable String bounceSecret) {
    private static final int SHORTEST_SECRET = 24;

    public NoticesSettings {
        if (smtpUrl != null && smtpUrl.toString().isBlank()) smtpUrl = null;
        if (smtpUrl != null && (smtpUrl.getHost() == null || !"smtp smtps".contains(smtpUrl.getScheme()))) {
            throw new IllegalArgumentException("ASSAY_SMTP_URL is not like smtp://user:password@host:587");
        }
        if (smtpReturns != null && !SignIn.isAddress(smtpReturns)) {
            throw new IllegalArgumentException("ASSAY_SMTP_RETURNS is not an address");
        }
        if (bounceSecret != null && bounceSecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("ASSAY_BOUNCE_SECRET is shorter than 24 characters");
        }
    }

    @Nullable
    String returns() {
        return smtpReturns;
    }

    boolean hasServer() {
        return smtpUrl != null;
    }
}
