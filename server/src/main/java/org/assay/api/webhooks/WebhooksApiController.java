package org.assay.api.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.api.Limit;
import org.assay.api.Own;
import org.assay.api.feed.Happening;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Invalid;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Programs set up their own webhooks. There is one at an address, so a call that comes again makes no second one.
@Controller
class WebhooksApiController {
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Listening listening;

    WebhooksApiController(Endpoints endpoints, Deliveries deliveries, Listening listening) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.listening = listening;
    }

    /// @param secret only in the answer to the call that made it
    record Webhook(
            UUID id,
            String url,
            List<String> types,
            boolean disabled,
            Instant madeAt,
            @Nullable String secret) {
        static Webhook of(Endpoint endpoint, @Nullable String secret) {
            var types =
                    endpoint.types().stream().map(Happening.Type::word).sorted().toList();
            return new Webhook(
                    endpoint.id().value(), endpoint.url(), types, endpoint.isDisabled(), endpoint.madeAt(), secret);
        }
    }

    record Webhooks(List<Webhook> items) {}

    record Told(
            long event,
            String type,
            String state,
            int attempts,
            @Nullable Instant triedAt,
            @Nullable Integer status,
            @Nullable String problem,
            @Nullable Instant nextAt) {
        static Told of(Delivery delivery) {
            return new Told(
                    delivery.event(),
                    delivery.type(),
                    delivery.state().words().replace(' ', '-'),
                    delivery.attempts(),
                    delivery.triedAt(),
                    delivery.status(),
                    delivery.problem(),
                    delivery.nextAt());
        }
    }

    /// @param next what to send as `before` for those that follow; null where there are none
    record ToldSlice(List<Told> items, @Nullable Long next) {}

    @AllowsScope(Scope.WEBHOOKS_READ)
    @GetMapping("/api/v1/webhooks")
    ResponseEntity<Webhooks> index() {
        return ResponseEntity.ok(new Webhooks(endpoints.list(Own.organization()).stream()
                .map(each -> Webhook.of(each, null))
                .toList()));
    }

    @AllowsScope(Scope.WEBHOOKS_WRITE)
    @PostMapping("/api/v1/webhooks")
    ResponseEntity<Webhook> create(WebhookSent sent) {
        Invalid.require(listening.check(sent.form()));
        var made = listening.make(sent.form());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Webhook.of(made.endpoint(), made.secret()));
    }

    @AllowsScope(Scope.WEBHOOKS_WRITE)
    @DeleteMapping("/api/v1/webhooks/{webhook}")
    ResponseEntity<Void> destroy(@PathVariable EndpointId webhook) {
        listening.remove(webhook);
        return ResponseEntity.noContent().build();
    }

    @AllowsScope(Scope.WEBHOOKS_READ)
    @GetMapping("/api/v1/webhooks/{webhook}/deliveries")
    ResponseEntity<ToldSlice> indexDeliveries(
            @PathVariable EndpointId webhook,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = Limit.USUAL) int limit) {
        var endpoint = endpoints.get(Own.organization(), webhook);
        int rows = Limit.of(limit);
        var found = deliveries.list(endpoint.id(), before <= 0 ? Long.MAX_VALUE : before, rows + 1);
        var items = found.stream().limit(rows).map(Told::of).toList();
        return ResponseEntity.ok(
                new ToldSlice(items, found.size() > rows ? items.getLast().event() : null));
    }

    @AllowsScope(Scope.WEBHOOKS_WRITE)
    @PostMapping("/api/v1/webhooks/{webhook}/deliveries/{event}/replay")
    ResponseEntity<Void> createReplay(@PathVariable EndpointId webhook, @PathVariable long event) {
        listening.replay(webhook, event);
        return ResponseEntity.accepted().build();
    }
}
