package org.assay.verification;

import java.util.List;
import java.util.Locale;
import org.assay.credential.Check;
import org.assay.credential.Check.Kind;
import org.assay.credential.VerificationReport;
import org.assay.credential.openbadges.IdentityObject;
import org.jspecify.annotations.Nullable;

/// Whether a credential was issued to an e-mail address, by the scrambled form of it that the credential carries.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "IdentityObject"
final class Recipient {
    private static final Kind KIND = Kind.RECIPIENT;

    private Recipient() {}

    static Check check(VerificationReport report, @Nullable String address) {
        if (address == null || address.isBlank()) {
            return Check.notApplicable(KIND, "not-asked", "nobody was named to compare with");
        }
        var content = VerifiedCredential.of(report);
        if (content.isEmpty()) return Check.unknown(KIND, "not-established", "whom it is about is not established");
        var identities = content.get().addresses();
        if (identities.isEmpty()) {
            return Check.unknown(KIND, "no-address", "it names its recipient in no way that an address compares with");
        }
        return identities.stream().anyMatch(identity -> matches(identity, address.strip()))
                ? Check.passed(KIND, "matches", "it was issued to this address")
                : Check.failed(KIND, "differs", "it was not issued to this address");
    }

    /// Addresses differ in case by habit, not by meaning.
    private static boolean matches(IdentityObject identity, String address) {
        return List.of(address, address.toLowerCase(Locale.ROOT)).stream().anyMatch(identity::matches);
    }
}
