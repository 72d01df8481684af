package org.assay.issuing;

import org.assay.awarding.Award;
import org.assay.keys.AssertionRequest;
import org.assay.keys.AssertionSigner;
import org.assay.shared.Failpoint;
import org.springframework.stereotype.Service;

/// Has an intent signed and recorded. Done again, it signs the same bytes again and records nothing new.
@Service
class Finishing {
    private final AssertionSigner signer;
    private final StatusIndexes indexes;
    private final StatusLists lists;
    private final IssuerDocuments issuers;
    private final Recording recording;

    Finishing(
            AssertionSigner signer,
            StatusIndexes indexes,
            StatusLists lists,
            IssuerDocuments issuers,
            Recording recording) {
        this.signer = signer;
        this.indexes = indexes;
        this.lists = lists;
        this.issuers = issuers;
        this.recording = recording;
    }

    /// What a verifier needs is public before the credential is: the issuer's documents and the status list.
    IssuedCredential finish(Award award, Intent intent) {
        issuers.refresh(intent.organization());
        lists.refresh(intent.organization(), indexes.of(intent.credential()).list());
        Failpoint.reach("F04");
        var request = new AssertionRequest.Badge(intent.document());
        var signed = signer.sign(intent.organization(), intent.key(), request, intent.created());
        Failpoint.reach("F05");
        var issued = recording.record(award, intent, signed);
        Failpoint.reach("F07");
        return issued;
    }
}
