/// A person's own page: what they are called, where they read mail, and with which browsers they are signed in.
///
/// **Start reading at** [Addressing]: how an address becomes theirs without telling whose it is.
@NullMarked
@NamedInterface("account")
package org.assay.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
