package org.assay.identity.hosts;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A host name that an organization says is its own.
///
/// @param name in lower case, without a port or a dot at the end
/// @param token what the DNS record has to say; public, for everybody can read it there
/// @param provedAt when the record said so first; null while it did not
/// @param checkedAt when it was looked up last, or null
public record Host(
        OrganizationId organization,
        String name,
        String token,
        @Nullable Instant provedAt,
        @Nullable Instant checkedAt) {

    /// The name of the DNS record.
    public String record() {
        return "_assay." + name;
    }

    /// The text of the DNS record.
    public String text() {
        return "assay-host=" + token;
    }

    public boolean isProved() {
        return provedAt != null;
    }
}
