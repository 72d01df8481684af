package org.assay.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.IdentitySettings;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.assay.wallet.ClaimId;
import org.assay.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an organization's staff does about letters that did not arrive.
@Service
@Transactional
public class Undelivered {
    private final Deliveries deliveries;
    private final Notices notices;
    private final Tenancy tenancy;
    private final IdentitySettings platform;
    private final AuditLog audit;

    Undelivered(Deliveries deliveries, Notices notices, Tenancy tenancy, IdentitySettings platform, AuditLog audit) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.tenancy = tenancy;
        this.platform = platform;
        this.audit = audit;
    }

    /// A letter's text for paper.
    public record Text(List<String> paragraphs, String link) {}

    /// The letters about credentials that wait, by the claim.
    public Map<ClaimId, Delivery> claims(Collection<ClaimId> claims) {
        var letters = new HashMap<ClaimId, Delivery>();
        deliveries
                .find(claims.stream().map(claim -> "claim " + claim).toList())
                .forEach(letter -> letters.put(new ClaimId(letter.id()), letter));
        return letters;
    }

    /// Writes again that a credential waits; the link of the earlier letter is void.
    public void again(ClaimId claim) {
        deliveries.again("claim " + claim);
    }

    /// Newest first.
    public List<Delivery> list(OrganizationId organization, int from, int rows) {
        return deliveries.givenUp(organization, from, rows);
    }

    /// One of the organization's own; anybody else's is not found.
    public Delivery get(OrganizationId organization, String key) {
        return deliveries
                .find(key)
                .filter(found -> organization.equals(found.organization()) && found.givenUpAt() != null)
                .orElseThrow(() -> Refusal.notFound("There is no such letter. It may have been sent meanwhile."));
    }

    /// Puts it back to be sent at once.
    public void again(OrganizationId organization, String key) {
        var delivery = get(organization, key);
        deliveries.again(key);
        audit.record(organization, "sent letter again", delivery.subject(), Map.of("about", about(delivery)));
    }

    public static String about(Delivery delivery) {
        return Objects.requireNonNullElse(delivery.about(), "A letter");
    }

    /// The words of a notice, for paper; of a result only that it is there, because its letter says more.
    public Text text(Delivery delivery) {
        var person = Objects.requireNonNull(delivery.person());
        Optional<Notice> notice = tenancy.as(
                Acting.person(person),
                () -> delivery.kind() == Delivery.Kind.NOTICE
                        ? notices.find(delivery.id())
                        : notices.byKey(person, delivery.key()));
        return notice.map(told -> new Text(List.of(told.said(Words.ENGLISH) + "."), platform.url(told.link())))
                .orElseGet(() -> new Text(List.of(about(delivery) + "."), platform.url("/notices")));
    }
}
