package org.assay.help;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Organizations;
import org.assay.verification.VerifiedCredential;
import org.assay.verification.Verifying;
import org.assay.wallet.Holding;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Holdings;
import org.assay.wallet.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds who answers for a credential or a micro-credential, by the address of its page. The credential itself says
/// who issued it; what cannot be verified is led to nobody.
@Component
public class Routing {
    private static final Pattern HOLDING = Pattern.compile("/holdings/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern ENTRY =
            Pattern.compile("/entries/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/versions/(\\d{1,6})");
    private final Holdings holdings;
    private final Sharing sharing;
    private final Verifying verifying;
    private final PublishedEntries entries;
    private final Organizations organizations;

    Routing(
            Holdings holdings,
            Sharing sharing,
            Verifying verifying,
            PublishedEntries entries,
            Organizations organizations) {
        this.holdings = holdings;
        this.sharing = sharing;
        this.verifying = verifying;
        this.entries = entries;
        this.organizations = organizations;
    }

    /// @param address a page of this platform: one's own holding, a share, a public credential or a definition; whole
    /// or as a path
    public Route of(@Nullable String address) {
        var path = path(address);
        var entry = ENTRY.matcher(path);
        if (entry.matches()) {
            return entries.find(new EntryVersion(org.assay.catalog.EntryId.of(entry.group(1)), number(entry.group(2))))
                    .map(found -> here(found, null))
                    .orElseGet(Route.Unknown::new);
        }
        return holding(path).map(this::of).orElseGet(Route.Unknown::new);
    }

    /// Who answers for a credential that somebody holds.
    Route of(Holding holding) {
        var version = holding.entry();
        var entry = version == null ? Optional.<PublishedEntry>empty() : entries.find(version);
        if (entry.isPresent()) return here(entry.get(), holding.credential());
        return VerifiedCredential.of(verifying.verify(holding.bytes()))
                .<Route>map(credential ->
                        new Route.Elsewhere(credential.title(), credential.issuerName(), credential.issuerSite()))
                .orElseGet(Route.Unknown::new);
    }

    private Route here(PublishedEntry entry, org.assay.issuing.@Nullable CredentialId credential) {
        var organization = organizations.get(entry.organization());
        return new Route.Here(
                organization.id(), organization.name(), entry.definition().title(), credential);
    }

    private Optional<Holding> holding(String path) {
        var own = HOLDING.matcher(path);
        return own.matches() ? holdings.find(HoldingId.of(own.group(1))) : sharing.holdingAt(path);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String path(@Nullable String address) {
        if (address == null) return "";
        try {
            var path = URI.create(address.strip()).getPath();
            return path == null ? "" : path.replaceAll("/$", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
