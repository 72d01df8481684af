package org.assay.wallet;

import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.renewals.Renewals;
import org.assay.wallet.HoldingPage.Objection;
import org.assay.wallet.HoldingPage.Objection.Kind;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what owners see of their own credential: more than others, who are not told why it does not hold.
@Component
class HoldingPages {
    private final Showing showing;
    private final Holdings holdings;
    private final FormerNames names;
    private final Renewals renewals;
    private final Sharing sharing;
    private final Credentials credentials;
    private final Organizations organizations;
    private final IdentitySettings platform;

    HoldingPages(
            Showing showing,
            Holdings holdings,
            FormerNames names,
            Renewals renewals,
            Sharing sharing,
            Credentials credentials,
            Organizations organizations,
            IdentitySettings platform) {
        this.showing = showing;
        this.holdings = holdings;
        this.names = names;
        this.renewals = renewals;
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
                isRenewable(holding),
                form,
                errors);
    }

    private boolean isRenewable(Holding holding) {
        return Optional.ofNullable(holding.credential())
                .flatMap(credentials::find)
                .flatMap(renewals::rule)
                .isPresent();
    }

    private Optional<Objection> objection(Holding holding) {
        return Optional.ofNullable(holding.credential())
                .flatMap(credentials::find)
                .flatMap(issued -> objection(holding, issued));
    }

    private Optional<Objection> objection(Holding holding, IssuedCredential issued) {
        var issuer = organizations.get(issued.organization());
        var revocation = issued.revocation();
        if (revocation != null) {
            return Optional.of(new Objection(
                    kind(revocation),
                    revocation.at(),
                    revocation.reason(),
                    issuer.name(),
                    issuer.email(),
                    newer(holding),
                    names.hasOtherName(holding),
                    holding.isFormerNameShown(),
                    null));
        }
        return Optional.ofNullable(issued.suspension())
                .map(each -> new Objection(
                        Kind.SUSPENDED,
                        each.at(),
                        each.reason(),
                        issuer.name(),
                        issuer.email(),
                        "",
                        false,
                        false,
                        each.isOpenToReply(issued.at()) ? each.replyUntil() : null));
    }

    /// Where its owner finds what took its place: in the wallet, where they did not accept it yet.
    private String newer(Holding holding) {
        return names.successor(holding)
                .map(succession -> holdings.find(holding.person(), succession.credential())
                        .map(own -> "/holdings/" + own.id())
                        .orElse("/wallet"))
                .orElse("");
    }

    private static Kind kind(IssuedCredential.Revocation revocation) {
        return revocation.cause() == IssuedCredential.Cause.SUPERSEDED ? Kind.SUPERSEDED : Kind.REVOKED;
    }
}
