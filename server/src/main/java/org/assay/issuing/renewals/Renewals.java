package org.assay.issuing.renewals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.elements.Renewal;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Reissuing;
import org.assay.issuing.renewals.RenewalRequest.Decision;
import org.assay.issuing.successions.Succession;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.issuing.successions.Successions;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// By which rule a credential is renewed, and when; and what becomes of it where that is by hours.
@Service
public class Renewals {
    private static final Duration BEFORE = Duration.ofDays(180);
    private static final Duration AFTER = Duration.ofDays(365);
    private final Credentials credentials;
    private final Successions successions;
    private final PublishedEntries entries;
    private final RenewalRequests requests;
    private final Keeping keeping;
    private final Reissuing reissuing;
    private final Clock clock;

    Renewals(
            Credentials credentials,
            Successions successions,
            PublishedEntries entries,
            RenewalRequests requests,
            Keeping keeping,
            Reissuing reissuing,
            Clock clock) {
        this.credentials = credentials;
        this.successions = successions;
        this.entries = entries;
        this.requests = requests;
        this.keeping = keeping;
        this.reissuing = reissuing;
        this.clock = clock;
    }

    /// The rule by which a credential can be renewed now: from half a year before it ends to a year after. Empty where
    /// there is none, where it does not stand, and where it was renewed.
    @Transactional
    public Optional<Renewal> rule(IssuedCredential issued) {
        var until = issued.validUntil();
        var now = clock.instant();
        if (until == null || now.isBefore(until.minus(BEFORE)) || now.isAfter(until.plus(AFTER))) {
            return Optional.empty();
        }
        var isStanding = !issued.isRevoked() && issued.suspension() == null && !issued.isErased();
        if (!isStanding || isRenewed(issued.id())) return Optional.empty();
        return Optional.ofNullable(
                entries.get(issued.entry()).definition().profession().renewal());
    }

    private boolean isRenewed(CredentialId id) {
        return successions.after(id).stream().anyMatch(each -> each.kind() == Succession.Kind.RENEWAL);
    }

    /// Asks, for whoever is acting and holds it.
    ///
    /// @param hours above zero
    /// @param words what was done, 1 to 5,000 characters
    @Transactional
    public RenewalRequest ask(CredentialId id, BigDecimal hours, String words) {
        var issued = credentials.get(id);
        var person = Acting.now().person();
        if (!issued.learner().equals(person)) throw Refusal.notFound("There is no such credential.");
        var rule = rule(issued).filter(each -> each.by() == Renewal.By.CPD_HOURS);
        if (rule.isEmpty()) throw Refusal.conflict("It cannot be renewed in this way now.");
        var open =
                requests.of(id).stream().filter(each -> each.decision() == null).findFirst();
        if (open.isPresent()) return open.get();
        var request = new RenewalRequest(
                UUID.randomUUID(),
                id,
                issued.organization(),
                issued.learner(),
                hours,
                words.strip(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null);
        keeping.ask(request);
        return request;
    }

    /// Grants a request, and issues the newer credential. Granted twice, there is one.
    @Transactional(propagation = Propagation.NEVER)
    public IssuedCredential grant(UUID id, PersonId by) {
        var request = own(id, by);
        var former = credentials.get(request.credential());
        keeping.decide(request, new Decision(true, by, clock.instant().truncatedTo(ChronoUnit.SECONDS), ""));
        var wish = new Wish(
                Succession.Kind.RENEWAL, former.learnerName(), former.entry().number(), "");
        return reissuing.reissue(former.id(), wish, by);
    }

    /// @param words why, for the holder
    @Transactional
    public void decline(UUID id, PersonId by, String words) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        keeping.decide(own(id, by), new Decision(false, by, at, words.strip()));
    }

    /// A request to the organization that is acting; any other is not found.
    RenewalRequest own(UUID id) {
        return requests.find(id)
                .filter(each -> each.organization().equals(Acting.now().organization()))
                .orElseThrow(() -> Refusal.notFound("There is no such request."));
    }

    private RenewalRequest own(UUID id, PersonId by) {
        var request = own(id);
        if (request.learner().equals(by)) throw Refusal.forbidden("This request is your own. Ask a colleague.");
        return request;
    }
}
