/// Keys that never leave the device that holds them: PKCS#11 tokens, called through the foreign function interface,
/// because the runtime's own provider has no Ed25519.
///
/// **In:** the path of a module, the label of a token, its PIN.
/// **Out:** a `SigningKey` like any other.
///
/// **Start reading at** [HardwareToken]. Native access must be allowed: `--enable-native-access`.
@NullMarked
package org.assay.credential.key.pkcs11;

import org.jspecify.annotations.NullMarked;
