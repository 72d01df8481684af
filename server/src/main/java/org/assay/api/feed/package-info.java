/// What happened to an organization's credentials, in one order, for programs that follow.
///
/// **In:** events of `issuing` and `wallet`. **Out:** [Happening]s, read at `/api/v1/events` and told by
/// `api.webhooks`.
@NullMarked
package org.assay.api.feed;

import org.jspecify.annotations.NullMarked;
