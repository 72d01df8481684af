package org.assay.issuing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.assay.identity.OrganizationId;
import org.springframework.stereotype.Component;

/// Lets as many chunks be issued at once as there are processors. No organization has more of them in the queue, so
/// that
/// who issues five is not behind somebody's fifty thousand. Whoever waits holds no connection.
@Component
class Turns {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Semaphore all = new Semaphore(AT_ONCE, true);
    private final Map<OrganizationId, Semaphore> each = new ConcurrentHashMap<>();

    void take(OrganizationId organization, Runnable work) {
        var own = each.computeIfAbsent(organization, _ -> new Semaphore(AT_ONCE, true));
        own.acquireUninterruptibly();
        try {
            all.acquireUninterruptibly();
            try {
                work.run();
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }
}
