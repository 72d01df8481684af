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
    private final Publishing publishing;
    private final Recording recording;

    Finishing(AssertionSigner signer, Publishing publishing, Recording recording) {
        this.signer = signer;
        this.publishing = publishing;
        this.recording = recording;
    }

    /// What a verifier needs is public before the credential is: the issuer's documents and the status lists.
    IssuedCredential finish(Award award, Intent intent) {
        publishing.refreshFor(intent.organization(), intent.credential());
        Failpoint.reach("F04");
        var request = new AssertionRequest.Badge(intent.document());
        var signed = signer.sign(intent.organization(), intent.key(), request, intent.created());
        Failpoint.reach("F05");
        var issued = recording.record(award, intent, signed);
        Failpoint.reach("F07");
        return issued;
    }
}
