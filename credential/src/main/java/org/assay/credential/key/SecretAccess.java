package org.assay.credential.key;

/// The token that private key bytes are handed out against.
///
/// It holds nothing: it makes every place that touches private bytes findable by one search for this name.
public final class SecretAccess {
    private static final SecretAccess TOKEN = new SecretAccess();

    private SecretAccess() {}

    /// For code that stores or restores a key, and nothing else.
    public static SecretAccess toStoreKeys() {
        return TOKEN;
    }
}
