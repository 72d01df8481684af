package org.assay.api.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.assay.api.feed.Happenings;
import org.assay.api.webhooks.Deliveries.Held;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Sends what is due. An endpoint is held by one process at a time, for a minute at most, so that its messages keep
/// their order and a slow one keeps nobody else waiting. Whatever dies, the hold runs out and the message is sent again
/// under the same id.
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    /// Whoever bears this word sees what is due; no hash of a secret looks like it.
    private static final Acting SENDER = Acting.bearer("webhooks");

    private static final Duration HOLD = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;
    /// Messages to one endpoint before it is let go: with 5 s for each well within the hold.
    private static final int TURN = 10;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Happenings happenings;
    private final Recording recording;
    private final Post post;
    private final Tenancy tenancy;
    private final JsonMapper json;
    private final Clock clock;

    // More than five: a message passes all of them.
    Sending(
            Endpoints endpoints,
            Deliveries deliveries,
            Happenings happenings,
            Recording recording,
            Post post,
            Tenancy tenancy,
            JsonMapper json,
            Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.happenings = happenings;
        this.recording = recording;
        this.post = post;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    /// Endpoints are worked off beside each other; the next round takes what is left.
    @Scheduled(initialDelay = 5_000, fixedDelay = 1_000) // ms
    @Transactional(propagation = Propagation.NEVER)
    public void run() {
        while (free.tryAcquire()) {
            var held = hold();
            if (held.isEmpty()) {
                free.release();
                return;
            }
            threads.execute(() -> serve(held.get()));
        }
    }

    private Optional<Held> hold() {
        var now = clock.instant();
        return tenancy.as(SENDER, () -> deliveries.hold(now, now.plus(HOLD)));
    }

    private void serve(Held held) {
        try {
            tenancy.as(Acting.organization(held.organization()), () -> {
                int sent = 0;
                while (sent < TURN && sendNext(held)) sent++;
                endpoints.release(held.endpoint(), held.until());
            });
        } catch (RuntimeException e) {
            LOG.error("webhook {} is put off for a minute", held.endpoint(), e);
        } finally {
            free.release();
        }
    }

    /// False where nothing is due, or the endpoint did not take it.
    private boolean sendNext(Held held) {
        var endpoint = endpoints.find(held.organization(), held.endpoint()).filter(each -> !each.isDisabled());
        var delivery = deliveries.next(held.endpoint(), clock.instant());
        if (endpoint.isEmpty() || delivery.isEmpty()) return false;
        var happening =
                happenings.find(held.organization(), delivery.get().event()).orElseThrow();
        var body = json.writeValueAsBytes(Message.of(happening));
        var at = clock.instant();
        var told = post.tell(
                URI.create(endpoint.get().url()),
                headers(held.endpoint(), happening.id().toString(), at, body),
                body);
        return recording.record(endpoint.get(), delivery.get(), told, RandomGenerator.getDefault());
    }

    // Standard Webhooks, "Webhook Headers": signatures of several secrets stand beside each other.
    private Map<String, String> headers(EndpointId endpoint, String id, Instant at, byte[] body) {
        var signatures = endpoints.secrets(endpoint).stream()
                .map(secret -> secret.sign(id, at.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", signatures);
    }
}
