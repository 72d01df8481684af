package org.assay.verification;

import org.assay.credential.Check;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.credential.Verifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks a credential as a stranger would, and answers two questions more: is the issuer one that this platform
/// vouches for, and was it issued to an address that the asker names? Keeps nothing. Safe for several threads.
@Component
public class Verifying {
    private final Verifier verifier;
    private final TrustList trusted;
    private final Superseded superseded;

    Verifying(Verifier verifier, TrustList trusted, Superseded superseded) {
        this.verifier = verifier;
        this.trusted = trusted;
        this.superseded = superseded;
    }

    /// @param bytes anything; what cannot be read gets a report that says so
    public VerificationReport verify(byte[] bytes) {
        return verify(bytes, null);
    }

    /// @param address of the person who is said to hold it, or null where nobody is to be compared with
    public VerificationReport verify(byte[] bytes, @Nullable String address) {
        var report = verifier.verify(bytes);
        return report.with(trust(report)).with(Recipient.check(report, address)).with(fitness(report));
    }

    /// A credential that is revoked because another one took its place is fit for nothing that the newer one is for.
    private Check fitness(VerificationReport report) {
        var successor = report.check(Kind.STATUS).code().equals("revoked") ? successor(report) : null;
        if (successor == null) {
            return Check.notApplicable(Kind.FITNESS, "no-purpose", "no purpose was named to hold it against");
        }
        return Check.failed(
                        Kind.FITNESS,
                        "superseded",
                        "another credential took its place at %s: %s".formatted(successor.at(), successor.url()))
                .with("supersededBy", successor.url());
    }

    /// Only of issuers whom this platform knows: a stranger's credential may call itself anything.
    private @Nullable Successor successor(VerificationReport report) {
        if (trust(report).outcome() != Outcome.PASSED) return null;
        return VerifiedCredential.of(report)
                .flatMap(said -> superseded.by(said.id()))
                .orElse(null);
    }

    private Check trust(VerificationReport report) {
        if (report.check(Kind.ISSUER_KEY).outcome() != Outcome.PASSED
                || report.verified().isEmpty()) {
            return Check.unknown(Kind.TRUST, "issuer-not-established", "who issued it is not established");
        }
        var issuer =
                VerifiedCredential.of(report).map(VerifiedCredential::issuer).orElse("");
        if (trusted.isSandbox(issuer)) {
            return Check.failed(Kind.TRUST, "sandbox", "issuer is a sandbox, where things are tried out: " + issuer);
        }
        return trusted.find(issuer)
                .map(name -> Check.passed(Kind.TRUST, "listed", "issuer is " + name + ", who issues on this platform")
                        .with("name", name)
                        .with("issuer", issuer))
                .orElseGet(() -> Check.unknown(
                                Kind.TRUST, "not-listed", "issuer is not one that this platform knows: " + issuer)
                        .with("issuer", issuer));
    }
}
