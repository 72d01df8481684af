/// How fast credentials are issued and verified, beside the signature alone and beside other libraries.
///
/// **Start reading at** [CredentialSpeed]; `bench/credentials` and `bench/peers` run it.
@NullMarked
package org.assay.bench.speed;

import org.jspecify.annotations.NullMarked;
