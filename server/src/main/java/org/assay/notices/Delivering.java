package org.assay.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.identity.Bounces;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.notices.Post.Returned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends each letter once, and comes to an end with each.
///
/// An order is stored before anything else, so a crash loses none. No transaction is open while the mail server talks:
/// that the letter left is stored after. A crash between those two sends it again; a link in the first one is then
/// void. A letter that is not taken is tried again later and later, for two days; then it is given up, which the
/// organization's administrators see.
@Component
class Delivering {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));
    private static final int AT_ONCE = 200;
    private final Deliveries deliveries;
    private final Bouncing bouncing;
    private final Bounces bounces;
    private final Post post;
    private final Clock clock;
    private final Readers readers;
    private final Map<Delivery.Kind, Writer> writers;

    Delivering(
            Deliveries deliveries,
            Bouncing bouncing,
            Bounces bounces,
            Post post,
            Clock clock,
            Readers readers,
            List<Writer> writers) {
        this.deliveries = deliveries;
        this.bouncing = bouncing;
        this.bounces = bounces;
        this.post = post;
        this.clock = clock;
        this.readers = readers;
        this.writers = writers.stream().collect(Collectors.toMap(Writer::kind, Function.identity()));
    }

    /// Keeps an order and tries it at once. Repeated, it does nothing more.
    void take(Delivery order) {
        if (deliveries.order(order, clock.instant())) carry(order.key());
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000) // ms
    void carryDue() {
        for (var key : deliveries.due(AT_ONCE)) carry(key);
    }

    /// Tries one order, where it is due and in nobody's hands.
    void carry(String key) {
        deliveries.take(key).ifPresent(this::attempt);
    }

    private void attempt(Delivery order) {
        try {
            var person = order.person();
            if (person == null) send(order, "");
            else sendTo(order, person);
        } catch (Returned returned) {
            deliveries.giveUp(order.key(), null, "The mail server refuses it: " + returned.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("letter {} was not sent: {}", order.key(), e.toString());
            later(order, String.valueOf(e.getMessage()));
        }
    }

    /// To the first address that takes mail. One that refuses is marked and the next one tried, so this ends.
    private void sendTo(Delivery order, PersonId person) {
        for (var address : bounces.reachable(person)) {
            try {
                send(order, address);
                return;
            } catch (Returned returned) {
                bouncing.bounced(person, Secret.ofAddress(address), String.valueOf(returned.getMessage()));
            }
        }
        deliveries.giveUp(order.key(), about(order), "No address of this person takes mail");
    }

    private void send(Delivery order, String address) {
        var letter = write(order, address);
        letter.ifPresent(this::send);
        deliveries.done(order.key(), letter.map(Letter::subject).orElse(null));
    }

    private String about(Delivery order) {
        return write(order, "nobody@invalid.example").map(Letter::subject).orElse("");
    }

    private Optional<Letter> write(Delivery order, String address) {
        var writer = writers.get(order.kind());
        if (writer == null) throw new IllegalStateException("nobody writes " + order.kind());
        return writer.write(order, address);
    }

    private void later(Delivery order, String problem) {
        if (order.attempts() >= WAITS.size()) deliveries.giveUp(order.key(), null, problem);
        else deliveries.failed(order.key(), problem, clock.instant().plus(WAITS.get(order.attempts())));
    }

    private void send(Letter letter) {
        var words = readers.words(letter);
        words.speak(() -> post.send(letter.in(words)));
    }
}
