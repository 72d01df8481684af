package org.assay.notices;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How mail leaves.
///
/// @param smtpUrl `smtp://user:password@host:587` (TLS where the server offers it) or `smtps://...:465`; without it
/// mail
///     stays in the local mailbox
/// @param smtpFrom the sender's address; `assay@` and the host of the base URL if unset
@ConfigurationProperties("assay")
record NoticesSettings(@Nullable URI smtpUrl, @Nullable String smtpFrom) {

    public NoticesSettings {
        if (smtpUrl != null && smtpUrl.toString().isBlank()) smtpUrl = null;
        if (smtpUrl != null && (smtpUrl.getHost() == null || !"smtp smtps".contains(smtpUrl.getScheme()))) {
            throw new IllegalArgumentException("ASSAY_SMTP_URL is not like smtp://user:password@host:587");
        }
    }

    boolean hasServer() {
        return smtpUrl != null;
    }
}
