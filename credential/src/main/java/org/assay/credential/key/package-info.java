/// Keys as values.
///
/// **Start reading at** [SigningKey]. A key signs and verifies; its private bytes come out only against a
/// [SecretAccess].
@NullMarked
package org.assay.credential.key;

import org.jspecify.annotations.NullMarked;
