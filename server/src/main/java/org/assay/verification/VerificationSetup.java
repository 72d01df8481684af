package org.assay.verification;

import java.time.Clock;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.fetch.HostileFetch;
import org.assay.files.PublicFiles;
import org.assay.identity.IdentitySettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The verifier, and the one way out to documents of others.
@Configuration(proxyBeanMethods = false)
class VerificationSetup {

    @Bean
    @ConditionalOnMissingBean
    static Fetcher door(IdentitySettings platform, PublicFiles files) {
        return new OwnFirst(platform.url("/"), files, new HostileFetch());
    }

    @Bean
    static Verifier verifier(Fetcher door, Clock clock) {
        return new Verifier(door, clock);
    }
}
