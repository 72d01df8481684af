package org.assay.notices;

import java.time.Clock;
import org.assay.identity.Bounces;
import org.assay.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens when a letter comes back: the address is marked, its person is told in the app, and the letter goes to
/// another confirmed address or to the staff.
///
/// It ends: an address is marked once, a letter counts as returned once, and nothing is ever sent to where a message
/// came from.
@Service
@Transactional
public class Bouncing {
    private static final int MOST_DELAYS = 3;
    private final Postings postings;
    private final Bounces bounces;
    private final Deliveries deliveries;
    private final Telling telling;
    private final Clock clock;

    Bouncing(Postings postings, Bounces bounces, Deliveries deliveries, Telling telling, Clock clock) {
        this.postings = postings;
        this.bounces = bounces;
        this.deliveries = deliveries;
        this.telling = telling;
        this.clock = clock;
    }

    /// A mail server said about the letter with this token that it cannot be delivered.
    ///
    /// @param isFinal whether it said so for good; three times for now are for good, too
    /// @return whether anything changed; not where the token is not ours or told before
    public boolean returned(String token, boolean isFinal, String why) {
        var posting = isFinal
                ? postings.bounced(token)
                : postings.delayed(token)
                        .filter(found -> found.returns() >= MOST_DELAYS)
                        .flatMap(_ -> postings.bounced(token));
        posting.ifPresent(found -> settle(found, why));
        return posting.isPresent();
    }

    private void settle(Postings.Posting posting, String why) {
        bounced(posting.person(), posting.address(), why);
        if (bounces.reachable(posting.person()).isEmpty()) {
            deliveries.giveUp(posting.delivery(), null, "The letter came back: " + why);
        } else deliveries.again(posting.delivery());
    }

    /// Marks an address and tells its person, once.
    void bounced(PersonId person, String address, String why) {
        if (!bounces.record(person, address, why)) return;
        var key = "bounced " + address.substring(0, 16) + " "
                + clock.instant().toString().substring(0, 10);
        telling.tell(Notice.of(
                person,
                key,
                Reason.ADDRESS,
                "/notices/settings",
                "Mail to one of your addresses came back, so we no longer write there"));
    }
}
