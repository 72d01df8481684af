package org.assay.wallet.life;

import org.assay.identity.Organizations;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.history.Change;
import org.assay.issuing.history.Histories;
import org.assay.shared.Refusal;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Holdings;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What happened to one's own credential. Who of the issuer's people did it is the issuer's business.
@Controller("holdingHistoryController")
class HistoryController {
    private final Holdings holdings;
    private final Credentials credentials;
    private final Histories histories;
    private final Organizations organizations;

    HistoryController(Holdings holdings, Credentials credentials, Histories histories, Organizations organizations) {
        this.holdings = holdings;
        this.credentials = credentials;
        this.histories = histories;
        this.organizations = organizations;
    }

    @SignedIn
    @GetMapping("/holdings/{id}/history")
    Page show(@PathVariable HoldingId id) {
        var credential = issued(holdings.get(id).credential());
        var issuer = organizations.get(credential.organization()).name();
        var lines = histories.of(credential).stream()
                .filter(change -> !change.kind().isPrivate())
                .map(change -> line(change, credential, issuer))
                .toList();
        return new HistoryPage(id, credential.title(), lines);
    }

    private IssuedCredential issued(@Nullable CredentialId id) {
        if (id == null) throw Refusal.notFound("Only a credential of this platform has a history here.");
        return credentials.get(id);
    }

    private static HistoryPage.Line line(Change change, IssuedCredential credential, String issuer) {
        var isOwn = credential.learner().equals(change.by());
        var byIssuer = change.by() != null || change.kind() == Change.Kind.ISSUED;
        return new HistoryPage.Line(
                change.kind(), change.at(), byIssuer && !isOwn ? issuer : "", isOwn, change.words());
    }
}
