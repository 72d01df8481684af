package org.assay.identity.hosts;

import java.time.Clock;
import org.assay.identity.Tenancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class HostsSetup {
    @Bean
    static Proving.Surroundings provingSurroundings(
            Tenancy tenancy, PlatformTransactionManager transactions, Clock clock) {
        return new Proving.Surroundings(tenancy, new TransactionTemplate(transactions), clock);
    }
}
