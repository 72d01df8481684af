/// Host names of organizations: claimed, proved by a DNS record, and then served with that organization's storefront.
///
/// A request to a name that nobody proved is answered 421. Start reading at [HostGate].
@NullMarked
package org.assay.identity.hosts;

import org.jspecify.annotations.NullMarked;
