/// Pages on which an organization is founded, branded and staffed.
@NullMarked
@NamedInterface("organizations")
package org.assay.identity.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
