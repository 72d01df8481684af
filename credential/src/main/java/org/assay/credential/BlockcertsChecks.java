package org.assay.credential;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.legacy.MerkleReceipt;
import org.assay.credential.legacy.Ob2Assertion;
import tools.jackson.databind.node.ObjectNode;

/// What can be said of a Blockcerts certificate without a node of its chain: its dates and status, and whether its
/// receipt is sound. A receipt that is not has failed; one that is leaves the proof to the chain.
///
/// @spec https://w3c-ccg.github.io/lds-merkle-proof-2019/ Linked Data Merkle Proof 2019
final class BlockcertsChecks {
    private final Fetcher fetcher;
    private final AsOf at;

    BlockcertsChecks(Fetcher fetcher, AsOf at) {
        this.fetcher = fetcher;
        this.at = at;
    }

    VerificationReport of(ObjectNode certificate) {
        var checks = new ArrayList<Check>();
        checks.add(Check.passed(Kind.FORMAT, "read", "a Blockcerts certificate"));
        checks.add(Check.unknown(Kind.CONTEXT, "context-unknown", "contexts of Blockcerts are not known here"));
        checks.add(Check.unknown(Kind.SCHEMA, "not-read-yet", "not read yet: schema of Blockcerts"));
        checks.add(receipt(certificate));
        checks.add(Check.unknown(Kind.ISSUER_KEY, "chain-lookup-needed", "whose the receipt is stands in its chain"));
        checks.addAll(currency(certificate));
        return new VerificationReport(at.instant(), Format.BLOCKCERTS, checks, null);
    }

    private static Check receipt(ObjectNode certificate) {
        var receipt = MerkleReceipt.of(certificate);
        if (receipt.isEmpty()) return Check.unknown(Kind.PROOF, "not-read-yet", "not read yet: this kind of receipt");
        if (!receipt.get().leadsToRoot())
            return Check.failed(
                    Kind.PROOF, "merkle-mismatch", "receipt does not lead from the certificate's hash to its root");
        return Check.unknown(
                        Kind.PROOF, "chain-lookup-needed", "receipt is sound; its root is to be found in its chain")
                .with("root", receipt.get().root())
                .with("anchor", receipt.get().anchor());
    }

    private List<Check> currency(ObjectNode certificate) {
        if (certificate.has("signature"))
            return List.of(
                    Ob2Currency.validity(Ob2Assertion.of(certificate), at),
                    Check.unknown(Kind.STATUS, "not-read-yet", "not read yet: revocation list of Blockcerts"));
        // Times of its proofs have no zone.
        var unsigned = certificate.deepCopy();
        unsigned.remove("proof");
        return List.of(ValidityCheck.of(unsigned, at.instant()), new StatusCheck(fetcher, at).of(unsigned));
    }
}
