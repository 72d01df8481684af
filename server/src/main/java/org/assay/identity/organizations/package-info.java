/// Pages on which an organization is founded, branded and staffed.
@NullMarked
package org.assay.identity.organizations;

import org.jspecify.annotations.NullMarked;
