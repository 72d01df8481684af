/// Programs of an organization: clients with a secret of their own, the tokens that they ask for, and how fast they may
/// ask.
///
/// **In:** a client's id and secret, at `/oauth/token`. **Out:** an access token for an hour, and for each call with it
/// who calls and what they may do.
///
/// **Start reading at** [ApiClient], then [Admitting].
///
/// @spec https://www.rfc-editor.org/rfc/rfc6749#section-4.4 OAuth 2.0, "Client Credentials Grant"
@NullMarked
@NamedInterface("clients")
package org.assay.identity.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
