package org.assay.notices;

import java.net.URI;
import java.time.Clock;
import org.assay.identity.IdentitySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Chooses the way out: the mail server where one is set, else the mailbox.
@Configuration(proxyBeanMethods = false)
class NoticesSetup {

    @Bean
    @Primary
    static Post post(NoticesSettings settings, IdentitySettings platform, Mailbox mailbox, Clock clock) {
        var server = settings.smtpUrl();
        return server == null
                ? mailbox
                : new SmtpPost(server, sender(settings, platform), platform.url(""), settings.returns(), clock);
    }

    private static String sender(NoticesSettings settings, IdentitySettings platform) {
        var from = settings.smtpFrom();
        return from != null && !from.isBlank()
                ? from
                : "assay@" + URI.create(platform.url("")).getHost();
    }
}
