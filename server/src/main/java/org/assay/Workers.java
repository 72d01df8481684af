package org.assay;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/// Who handles events: few at once, the others in a queue, so that a table of thousands leaves connections to the
/// database for visitors. What is in the queue when the process ends is in the outbox too.
@Configuration
class Workers {
    /// A listener holds up to two connections of the pool's twelve.
    private static final int LISTENERS = 4;

    @Bean({"applicationTaskExecutor", "taskExecutor"})
    @Primary
    ThreadPoolTaskExecutor listeners() {
        return workers("listener-", LISTENERS);
    }

    /// For those that keep a processor busy.
    @Bean
    ThreadPoolTaskExecutor signers() {
        return workers("signer-", Runtime.getRuntime().availableProcessors());
    }

    private static ThreadPoolTaskExecutor workers(String name, int count) {
        var workers = new ThreadPoolTaskExecutor();
        workers.setThreadNamePrefix(name);
        workers.setCorePoolSize(count);
        workers.setAwaitTerminationMillis(Duration.ofSeconds(10).toMillis());
        return workers;
    }
}
