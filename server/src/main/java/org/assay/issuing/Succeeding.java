package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.assay.awarding.Award;
import org.assay.awarding.Awards;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.PersonId;
import org.assay.issuing.successions.Renewing;
import org.assay.issuing.successions.Succession;
import org.assay.issuing.successions.Succession.Kind;
import org.assay.issuing.successions.Succession.Wish;
import org.assay.issuing.successions.Successions;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The first transaction of a credential that comes after another one: says what is going to be signed, and after
/// which. Harmless when repeated.
@Component
@Transactional
class Succeeding {
    private final Intents intents;
    private final Preparing preparing;
    private final Renewing renewing;
    private final Credentials credentials;
    private final Successions successions;
    private final Awards awards;
    private final PublishedEntries entries;
    private final Clock clock;

    Succeeding(
            Intents intents,
            Preparing preparing,
            Renewing renewing,
            Credentials credentials,
            Successions successions,
            Awards awards,
            PublishedEntries entries,
            Clock clock) {
        this.intents = intents;
        this.preparing = preparing;
        this.renewing = renewing;
        this.credentials = credentials;
        this.successions = successions;
        this.awards = awards;
        this.entries = entries;
        this.clock = clock;
    }

    /// Says what will be signed, and after which; what was said before about the same former one stands.
    Intent prepare(CredentialId id, Wish wish, PersonId by) {
        var former = credentials.get(id);
        intents.lock(former.award());
        var earlier = successions.after(id).stream()
                .filter(each -> each.kind().isInPlace() == wish.kind().isInPlace())
                .findFirst();
        if (earlier.isPresent()) return intents.get(earlier.get().credential());
        requireStanding(former);
        return make(former, wish, by);
    }

    private Intent make(IssuedCredential former, Wish wish, PersonId by) {
        var award = amended(awards.inOrganization(former.award()), wish.learnerName(), wish.version());
        var intent =
                preparing.make(award, intents.next(former.award()), words -> link(words, award, former, wish.kind()));
        successions.add(new Succession(
                intent.credential(),
                former.id(),
                former.organization(),
                former.learner(),
                wish.kind(),
                wish.learnerName(),
                wish.version(),
                by,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                wish.reason().strip()));
        return intent;
    }

    private void link(ObjectNode words, Award award, IssuedCredential former, Kind kind) {
        Renewing.link(words, former, kind);
        if (!kind.isInPlace()) Renewing.goOn(words, former.validUntil(), renewing.rule(award));
    }

    private static void requireStanding(IssuedCredential former) {
        if (former.isErased()) throw Refusal.conflict("Its holder left, and the text with them.");
        if (former.isRevoked()) throw Refusal.conflict("It is revoked, and that is for ever.");
        if (former.suspension() != null) throw Refusal.conflict("It is suspended. Decide about that first.");
    }

    /// The award in the words that the credential of an intent has.
    Award award(Intent intent) {
        var award = awards.get(intent.award());
        return successions
                .before(intent.credential())
                .map(succession -> amended(award, succession.learnerName(), succession.version()))
                .orElse(award);
    }

    private Award amended(Award award, String learnerName, int version) {
        var entry = entries.get(new EntryVersion(award.entry().entry(), version));
        return award.as(learnerName, entry);
    }
}
