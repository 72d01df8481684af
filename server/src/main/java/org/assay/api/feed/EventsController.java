package org.assay.api.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.api.Limit;
import org.assay.api.Own;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What happened, for programs that ask by themselves: the same as webhooks tell, and all of it.
@Controller
class EventsController {
    private final Happenings happenings;

    EventsController(Happenings happenings) {
        this.happenings = happenings;
    }

    /// @param next what to send as `after` the next time
    record Events(List<Event> items, long next) {}

    /// One happening, as it also stands in a webhook.
    record Event(long number, UUID id, String type, Instant timestamp, Happening.Subject data) {
        static Event of(Happening happening) {
            return new Event(
                    happening.number(), happening.id(), happening.type().word(), happening.at(), happening.data());
        }
    }

    @AllowsScope(Scope.CREDENTIALS_READ)
    @GetMapping("/api/v1/events")
    ResponseEntity<Events> index(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = Limit.USUAL) int limit) {
        var items = happenings.after(Own.organization(), after, Limit.of(limit)).stream()
                .map(Event::of)
                .toList();
        return ResponseEntity.ok(
                new Events(items, items.isEmpty() ? after : items.getLast().number()));
    }
}
