/// Open Badges 3.0 and W3C Verifiable Credentials: build, sign, read and verify.
///
/// **In:** a record of `openbadges` and a key, or bytes from anywhere.
/// **Out:** a [SignedCredential], or a [VerificationReport].
///
/// **Start reading at** [Issuer] and [Verifier]. No framework, no database, no clock of its own; the web is
/// reached through the caller's `fetch.Fetcher` only.
@NullMarked
package org.assay.credential;

import org.jspecify.annotations.NullMarked;
