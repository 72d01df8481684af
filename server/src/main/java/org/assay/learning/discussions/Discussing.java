package org.assay.learning.discussions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking and answering. Whoever writes follows from then on.
@Service
@Transactional
public class Discussing {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_IN_WINDOW = 10;
    private final Topics topics;
    private final Posts posts;
    private final Tenancy tenancy;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discussing(
            Topics topics,
            Posts posts,
            Tenancy tenancy,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.topics = topics;
        this.posts = posts;
        this.tenancy = tenancy;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Topic begin(Place place, @Nullable UUID unit, String title, String body) {
        return tenancy.as(place.acting(), () -> {
            requireCalm(place.person());
            var organization = place.offering().organization();
            var topic = new Topic(
                    UUID.randomUUID(),
                    organization,
                    place.offering().id(),
                    unit,
                    title.strip(),
                    place.person(),
                    0,
                    now());
            topics.insert(topic);
            add(place, topic, body);
            return topic;
        });
    }

    public Post reply(Place place, Topic topic, String body) {
        return tenancy.as(place.acting(), () -> {
            requireCalm(place.person());
            return add(place, topic, body);
        });
    }

    private Post add(Place place, Topic topic, String body) {
        var number = topics.next(topic, now().atOffset(ZoneOffset.UTC));
        var post = new Post(
                UUID.randomUUID(),
                topic.id(),
                number,
                place.person(),
                place.teaches(),
                body.strip(),
                now(),
                null,
                null,
                null,
                null,
                null);
        posts.insert(post, topic.organization());
        topics.follow(topic, place.person(), true);
        topics.read(topic, place.person(), number);
        events.publishEvent(new ReplyPosted(topic.organization(), topic.id(), post.id()));
        return post;
    }

    private void requireCalm(PersonId author) {
        if (posts.writtenBy(author, now().minus(WINDOW)) < MOST_IN_WINDOW) return;
        throw new Refusal(
                Refusal.Kind.TOO_MANY,
                "You wrote ten posts within ten minutes. Wait a few minutes; what you typed is still in your window.");
    }

    void edit(Place place, Post post, String body) {
        requireOpen(place, post);
        tenancy.as(place.acting(), () -> posts.edit(post.id(), body.strip(), now()));
    }

    void delete(Place place, Post post) {
        requireOpen(place, post);
        tenancy.as(place.acting(), () -> posts.delete(post.id(), now()));
    }

    private void requireOpen(Place place, Post post) {
        if (post.isOpenTo(place.person(), now())) return;
        throw Refusal.forbidden("Only your own posts can be changed, and for one day.");
    }

    void report(Place place, Topic topic, Post post, String reason) {
        tenancy.as(place.acting(), () -> {
            if (posts.report(post, topic.organization(), place.person(), reason.strip(), now())) {
                events.publishEvent(new PostReported(topic.organization(), topic.id(), post.id()));
            }
        });
    }

    /// Hides a post from those who learn; staff goes on seeing it, with the reason.
    void hide(Place place, Post post, String reason) {
        moderate(place, post, "hid post", reason, () -> posts.hide(post.id(), place.person(), reason.strip(), now()));
    }

    void show(Place place, Post post) {
        moderate(place, post, "showed post again", "", () -> posts.show(post.id()));
    }

    /// Leaves a reported post as it is.
    void dismiss(Place place, Post post) {
        moderate(place, post, "left reported post", "", () -> {});
    }

    private void moderate(Place place, Post post, String action, String reason, Runnable deed) {
        if (!place.teaches()) throw Refusal.forbidden("Only those who teach can hide a post.");
        tenancy.as(place.acting(), () -> {
            deed.run();
            posts.settle(post.id(), place.person(), now());
            log(place.offering().organization(), action, post, reason);
        });
    }

    private void log(OrganizationId organization, String action, Post post, String reason) {
        audit.record(organization, action, post.id(), reason.isEmpty() ? Map.of() : Map.of("reason", reason));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
