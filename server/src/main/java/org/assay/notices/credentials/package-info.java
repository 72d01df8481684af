/// What holders and staff are told when something happens to a credential.
@NullMarked
package org.assay.notices.credentials;

import org.jspecify.annotations.NullMarked;
