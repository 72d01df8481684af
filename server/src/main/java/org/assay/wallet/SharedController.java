package org.assay.wallet;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Secret;
import org.assay.issuing.CredentialId;
import org.assay.shared.Refusal;
import org.assay.wallet.Sharing.Shown;
import org.assay.wallet.life.SupersededPage;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What owners show to others: behind a secret link, or on the credential's own page.
@Controller
class SharedController {
    private final Sharing sharing;
    private final Holdings holdings;
    private final Showing showing;
    private final Claiming claiming;
    private final IdentitySettings platform;

    SharedController(
            Sharing sharing, Holdings holdings, Showing showing, Claiming claiming, IdentitySettings platform) {
        this.sharing = sharing;
        this.holdings = holdings;
        this.showing = showing;
        this.claiming = claiming;
        this.platform = platform;
    }

    @Public
    @GetMapping("/shares/{secret}")
    Page show(@PathVariable String secret, HttpServletRequest request) {
        return sharing.shown(new Secret(secret))
                .<Page>map(shown -> page(shown, request))
                .or(() -> sharing.superseded(new Secret(secret)).map(SupersededPage::new))
                .orElseGet(PrivatePage::new);
    }

    @Public
    @GetMapping("/shares/{secret}/credential.json")
    ResponseEntity<byte[]> showJson(@PathVariable String secret) {
        return Downloads.json(open(new Secret(secret)));
    }

    @Public
    @GetMapping("/shares/{secret}/badge.png")
    ResponseEntity<byte[]> showBadge(@PathVariable String secret) {
        return badge(open(new Secret(secret)));
    }

    /// Its owner is led to it in their wallet. Of one that is not shown others learn which one took its place.
    @Public
    @GetMapping("/credentials/{id}")
    Object showPage(@PathVariable CredentialId id, HttpServletRequest request) {
        var shown = sharing.shown(id);
        if (shown.isPresent()) return page(shown.get(), request);
        return Acting.now()
                .by()
                .flatMap(person -> holdings.find(person, id))
                .<Object>map(own -> Redirect.to("/holdings/" + own.id()))
                .or(() -> Acting.now()
                        .by()
                        .filter(person -> claiming.waits(person, id))
                        .map(_ -> Redirect.to("/wallet")))
                .or(() -> sharing.superseded(id).map(SupersededPage::new))
                .orElseGet(PrivatePage::new);
    }

    /// The exact bytes at the credential's own id, for programs that ask for a credential.
    @Public
    @GetMapping(
            value = "/credentials/{id}",
            produces = {"application/vc", "application/vc+ld+json", "application/ld+json"})
    ResponseEntity<byte[]> showCredential(@PathVariable CredentialId id) {
        return Downloads.json(open(id));
    }

    @Public
    @GetMapping("/credentials/{id}/credential.json")
    ResponseEntity<byte[]> showPageJson(@PathVariable CredentialId id) {
        return Downloads.json(open(id));
    }

    @Public
    @GetMapping("/credentials/{id}/badge.png")
    ResponseEntity<byte[]> showPageBadge(@PathVariable CredentialId id) {
        return badge(open(id));
    }

    /// A look by somebody else is counted, once for each time the page is fetched.
    private Page page(Shown shown, HttpServletRequest request) {
        var owner = shown.holding().person();
        var isOwner = Acting.now().by().filter(owner::equals).isPresent();
        if ("GET".equals(request.getMethod()) && !isOwner) sharing.count(shown, owner);
        var path = shown.share().path();
        return new SharedPage(showing.view(shown.holding()), shown.share().endsAt(), path, platform.url(path));
    }

    private ResponseEntity<byte[]> badge(Holding holding) {
        return Downloads.badge(holding, showing.png(holding).orElseThrow(Downloads::noPicture));
    }

    private Holding open(Secret secret) {
        return sharing.shown(secret).orElseThrow(SharedController::isPrivate).holding();
    }

    private Holding open(CredentialId id) {
        return sharing.shown(id).orElseThrow(SharedController::isPrivate).holding();
    }

    private static Refusal isPrivate() {
        return Refusal.notFound(new PrivatePage().title() + ".");
    }
}
