package org.assay.authorization;

import java.util.Set;
import org.assay.api.feed.Happening;
import org.assay.api.webhooks.Endpoints;
import org.assay.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A webhook of the first university, and an event that it was told.
final class Listeners {
    private final Things things;

    Listeners(Things things) {
        this.things = things;
    }

    void add() {
        var room = things.room;
        var acting = new Acting(room.organization, room.mira, null);
        var endpoint = things.inTransaction(
                acting,
                () -> room.bean(Endpoints.class)
                        .make(
                                room.organization,
                                "https://records.example/hooks",
                                Set.of(Happening.Type.ISSUED),
                                room.mira)
                        .endpoint()
                        .id());
        things.put("webhook", endpoint);
        things.guard(endpoint);
        things.put("event", "1");
        things.inTransaction(
                acting,
                () -> room.bean(JdbcClient.class)
                        .sql("insert into api.delivery (endpoint_id, event_number, organization_id)"
                                + " select ?, number, organization_id from api.event where organization_id = ? and number = 1"
                                + " on conflict do nothing")
                        .params(endpoint.value(), room.organization.value())
                        .update());
    }
}
