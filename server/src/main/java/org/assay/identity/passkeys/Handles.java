package org.assay.identity.passkeys;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/// People as authenticators know them: a handle made from their id, so that there is nothing to keep.
final class Handles implements PublicKeyCredentialUserEntityRepository {

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        var name = Passkeys.person(handle).toString();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(name)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        throw new UnsupportedOperationException("people are found by what their passkey shows, never by name");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        // Nothing to keep.
    }

    @Override
    public void delete(Bytes handle) {
        // Nothing is kept.
    }
}
