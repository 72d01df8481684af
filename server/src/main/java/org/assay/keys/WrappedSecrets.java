package org.assay.keys;

import org.assay.identity.Wrapping;
import org.springframework.stereotype.Component;

/// The master key at the service of `identity`. The purpose is part of the owner, so that nothing wrapped here opens
/// as a signing key, or the other way round.
@Component
class WrappedSecrets implements Wrapping {
    private static final String PURPOSE = "identity secret of ";
    private final MasterKey master;

    WrappedSecrets(MasterKey master) {
        this.master = master;
    }

    @Override
    public byte[] wrap(byte[] secret, String owner) {
        return master.wrap(secret, PURPOSE + owner);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String owner) {
        return master.unwrap(wrapped, PURPOSE + owner);
    }
}
