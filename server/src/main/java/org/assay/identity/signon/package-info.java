/// Sign-on through a person's organization, by OpenID Connect.
///
/// **Start reading at** [SigningOn]: who somebody is follows from (organization, issuer, subject). An address that a
/// provider tells counts once only, by [Admitting], and only where the organization has proved its domain.
@NullMarked
package org.assay.identity.signon;

import org.jspecify.annotations.NullMarked;
