/// Tells what happened to programs that listen.
///
/// **In:** [org.assay.api.feed.Happened]. **Out:** a signed message to each endpoint of the organization, again and
/// again
/// until it is taken, for three days; [WebhookDisabled] where an endpoint takes none for so long.
///
/// **Start reading at** [Ordering], then [Sending].
///
/// @spec https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md Standard Webhooks
@NullMarked
@NamedInterface("webhooks")
package org.assay.api.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
