package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.europe.SealedCredential;
import org.assay.credential.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/// What can be said of a European Digital Credential without a service that knows the trusted lists: its dates and
/// status, and whether it is what was sealed. Whose seal it is stays unknown, so nothing of it is shown as true.
///
/// @spec https://europass.europa.eu/ European Learning Model 3, "EuropeanDigitalCredential"
final class SealChecks {
    private final Fetcher fetcher;
    private final AsOf at;

    SealChecks(Fetcher fetcher, AsOf at) {
        this.fetcher = fetcher;
        this.at = at;
    }

    VerificationReport of(SealedCredential sealed) {
        var credential = sealed.credential();
        var checks = new ArrayList<Check>();
        checks.add(Check.passed(
                Kind.FORMAT,
                "read",
                "a European Digital Credential, " + (sealed.seal() == null ? "without a seal" : "under a seal")));
        checks.add(Check.unknown(
                Kind.CONTEXT, "context-unknown", "context of the European Learning Model is not known here"));
        checks.add(Check.unknown(
                Kind.SCHEMA, "shapes-not-checked", "shapes of the European Learning Model are not checked here"));
        checks.addAll(seal(sealed.seal()));
        checks.add(ValidityCheck.of(credential, at.instant()));
        checks.add(new StatusCheck(fetcher, at).of(credential));
        return new VerificationReport(at.instant(), Format.EUROPEAN_DIGITAL_CREDENTIAL, checks, null);
    }

    private static List<Check> seal(SealedCredential.@Nullable Seal seal) {
        if (seal == null)
            return List.of(
                    Check.failed(Kind.PROOF, "missing-proof", "no seal"),
                    Check.unknown(Kind.ISSUER_KEY, "not-run", "no key was looked up"));
        var unknownOwner =
                Check.unknown(Kind.ISSUER_KEY, "seal-not-checked", "whose the seal is stands in the trusted lists");
        var proof = switch (seal.check()) {
            case BROKEN ->
                Check.failed(Kind.PROOF, "tampered", "seal does not hold: the content is not what was sealed");
            case HOLDS ->
                Check.unknown(
                        Kind.PROOF,
                        "seal-not-checked",
                        "content is what was sealed; certificate and time stamps of the seal are not checked here");
            case NOT_COMPUTED ->
                Check.unknown(Kind.PROOF, "seal-not-checked", "seals of this kind are not checked here");
        };
        return List.of(proof, unknownOwner);
    }
}
