package org.assay.cli;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.assay.credential.bake.Carriers;
import org.assay.credential.jose.Envelope;
import org.assay.credential.jose.KeyBinding;
import org.assay.credential.jose.SecuredToken;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// Whatever is handed to a verifier: a credential, a presentation, or a token that its holder shows.
///
/// @param audience for whom it must have been made; null where that is not asked
/// @param nonce what it must repeat; null where nothing is asked
record Checking(
        Verifier verifier,
        @Nullable String audience,
        @Nullable String nonce) {
    /// A report, and what of it was asked beyond the verdict.
    record Checked(VerificationReport report, Set<Kind> asked) {
        Outcome verdict() {
            return report.verdictOnAll(asked);
        }
    }

    Checked check(byte[] bytes) {
        if (isPresentation(bytes)) return new Checked(verifier.verifyPresentation(bytes, audience, nonce), Set.of());
        if (audience == null && nonce == null) return new Checked(verifier.verify(bytes), Set.of());
        if (audience == null || nonce == null)
            throw new IllegalArgumentException("what a holder proves takes both --audience and --nonce");
        return new Checked(verifier.verify(bytes, new KeyBinding(audience, nonce)), Set.of(Kind.RECIPIENT));
    }

    private static boolean isPresentation(byte[] bytes) {
        try {
            var text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (!text.startsWith("{"))
                return !Carriers.isOne(bytes) && SecuredToken.read(text).isPresentation();
            var document = StrictJson.parseObject(bytes);
            if (Envelope.isOne(document)) return Envelope.of(document).open().isPresentation();
            return Signing.isPresentation(document);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
