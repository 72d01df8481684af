/// The interface for programs, version 1: what an organization's other systems read and order here.
///
/// **In:** calls under `/api/v1` with a token of `identity.clients`; events of `issuing` and `wallet`. **Out:** answers
/// as described at `/developers`, a feed of what happened, and webhooks.
///
/// **Start reading at** [AwardsController] and [Once]. Rooms: `feed` keeps what happened, `webhooks` tells it,
/// `document`
/// describes all of it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::programs",
            "identity",
            "identity::clients",
            "identity::organizations",
            "keys",
            "catalog",
            "catalog::elements",
            "awarding",
            "awarding::batches",
            "issuing",
            "issuing::successions",
            "wallet"
        })
package org.assay.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
