/// What becomes of a credential after it was accepted, as its holder sees it and has a say in it.
@NullMarked
package org.assay.wallet.life;

import org.jspecify.annotations.NullMarked;
