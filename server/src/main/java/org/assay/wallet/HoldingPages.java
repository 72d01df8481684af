package org.assay.wallet;

import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.wallet.HoldingPage.Objection;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what owners see of their own credential: more than others, who are not told why it does not hold.
@Component
class HoldingPages {
    private final Showing showing;
    private final Sharing sharing;
    private final Credentials credentials;
    private final Organizations organizations;
    private final IdentitySettings platform;

    HoldingPages(
            Showing showing,
            Sharing sharing,
            Credentials credentials,
            Organizations organizations,
            IdentitySettings platform) {
        this.showing = showing;
        this.sharing = sharing;
        this.credentials = credentials;
        this.organizations = organizations;
        this.platform = platform;
    }

    @Transactional(readOnly = true)
    public HoldingPage page(Holding holding, ShareForm form, FormErrors errors) {
        return new HoldingPage(
                holding.id(),
                showing.view(holding),
                holding.source(),
                holding.receivedAt(),
                sharing.open(holding.id()),
                platform.url(""),
                objection(holding).orElse(null),
                holding.credential() != null,
                form,
                errors);
    }

    private Optional<Objection> objection(Holding holding) {
        return Optional.ofNullable(holding.credential())
                .flatMap(credentials::find)
                .flatMap(this::objection);
    }

    private Optional<Objection> objection(IssuedCredential issued) {
        var issuer = organizations.get(issued.organization());
        var revocation = issued.revocation();
        var suspension = issued.suspension();
        if (revocation != null) {
            return Optional.of(
                    new Objection(true, revocation.at(), revocation.reason(), issuer.name(), issuer.email()));
        }
        return Optional.ofNullable(suspension)
                .map(each -> new Objection(false, each.at(), each.reason(), issuer.name(), issuer.email()));
    }
}
