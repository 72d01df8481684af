package org.assay.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.shared.Refusal;
import org.assay.verification.OwnCredentials;
import org.assay.verification.Successor;
import org.assay.verification.Superseded;
import org.assay.wallet.Share.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a holding to others for as long as its owner wants. A credential is private until then.
@Service
@Transactional
public class Sharing implements OwnCredentials {
    private final Holdings holdings;
    private final Shares shares;
    private final FormerNames names;
    private final Superseded superseded;
    private final Tenancy tenancy;
    private final Clock clock;

    Sharing(Holdings holdings, Shares shares, FormerNames names, Superseded superseded, Tenancy tenancy, Clock clock) {
        this.holdings = holdings;
        this.shares = shares;
        this.names = names;
        this.superseded = superseded;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// A share that is open, and what it shows.
    record Shown(Share share, Holding holding) {}

    /// Shows one's own holding until the end of a day, UTC.
    ///
    /// A public page that is open already is kept under its address, with the new end.
    public Share share(HoldingId id, Kind kind, LocalDate lastDay) {
        var holding = holdings.get(id);
        var token = kind == Kind.LINK ? Secret.random().text() : page(holding);
        var hash = kind == Kind.LINK ? new Secret(token).hash() : hash(token);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        shares.find(hash).ifPresent(earlier -> shares.withdraw(earlier.id(), now));
        var end = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var share = new Share(ShareId.random(), id, kind, "", now, end, null, 0);
        shares.add(share, holding.person(), token, hash);
        return shares.find(share.id()).orElseThrow();
    }

    private static String page(Holding holding) {
        var credential = holding.credential();
        if (credential == null) throw Refusal.conflict("Only a credential of this platform has a public page here.");
        return credential.toString();
    }

    /// Ends one's own share now. Harmless when repeated.
    public HoldingId withdraw(ShareId id) {
        var share = shares.find(id).orElseThrow(() -> Refusal.notFound("There is no such share."));
        shares.withdraw(id, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return share.holding();
    }

    /// Shares of one's own holding that are open, newest first.
    public List<Share> open(HoldingId holding) {
        return shares.of(holding).stream()
                .filter(share -> share.isOpen(clock.instant()))
                .toList();
    }

    /// What a secret link shows; empty where it never was, has ended or was withdrawn: all the same to its bearer.
    Optional<Shown> shown(Secret secret) {
        return shown(secret.hash());
    }

    /// What a credential's own page shows; empty where it is private or there is none.
    Optional<Shown> shown(CredentialId credential) {
        return shown(hash(credential.toString()));
    }

    /// What is open, but not a name that its owner does not have any more.
    private Optional<Shown> shown(String hash) {
        return open(hash).filter(shown -> !names.isWithheld(shown.holding()));
    }

    /// What took the place of what a secret link would show, had its owner not another name now.
    Optional<Successor> superseded(Secret secret) {
        return open(secret.hash()).map(shown -> shown.holding().credential()).flatMap(this::superseded);
    }

    Optional<Successor> superseded(CredentialId credential) {
        return superseded.by("/credentials/" + credential);
    }

    private Optional<Shown> open(String hash) {
        return tenancy.as(
                Acting.bearer(hash),
                () -> shares.find(hash)
                        .filter(share -> share.isOpen(clock.instant()))
                        .map(share -> new Shown(share, holdings.get(share.holding()))));
    }

    /// Counts one opening. Nothing about who opened it is kept.
    void count(Shown shown, PersonId owner) {
        tenancy.as(Acting.person(owner), () -> shares.count(shown.share().id()));
    }

    @Override
    public Optional<byte[]> at(String path) {
        return holdingAt(path).map(Holding::bytes);
    }

    /// What the page of a share or of a public credential shows now; empty for any other path.
    public Optional<Holding> holdingAt(String path) {
        if (path.matches("/shares/[A-Za-z0-9_-]{20,100}")) {
            return shown(new Secret(path.substring(8))).map(Shown::holding);
        }
        return path.matches("/credentials/[0-9a-f-]{36}")
                ? shown(hash(path.substring(13))).map(Shown::holding)
                : Optional.empty();
    }

    /// A public page is open to whoever knows the credential's id.
    private static String hash(String credential) {
        return Secret.sha256("credential page:" + credential);
    }
}
