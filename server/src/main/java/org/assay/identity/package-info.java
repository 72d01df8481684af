/// People and their addresses, organizations, memberships, tenancy and the audit log.
///
/// **In:** an address and its proof. **Out:** who is acting ([Acting]), and for which organization.
///
/// **Start reading at** [Acting] and [Tenancy]: they decide which rows a transaction can see.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "web::programs"})
package org.assay.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
