package org.assay.notices.recipients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.awarding.Awards;
import org.assay.awarding.BatchId;
import org.assay.issuing.Credentials;
import org.assay.notices.Delivery;
import org.assay.notices.Undelivered;
import org.assay.notices.recipients.RecipientsPage.Recipient;
import org.assay.notices.recipients.RecipientsPage.Stage;
import org.assay.wallet.Claim;
import org.assay.wallet.Reoffering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How far each credential of a table is on its way to its person. Whoever calls acts for the organization.
@Component
class Recipients {
    private final Awards awards;
    private final Credentials credentials;
    private final Reoffering offers;
    private final Undelivered letters;
    private final Clock clock;

    Recipients(Awards awards, Credentials credentials, Reoffering offers, Undelivered letters, Clock clock) {
        this.awards = awards;
        this.credentials = credentials;
        this.offers = offers;
        this.letters = letters;
        this.clock = clock;
    }

    /// In the table's order.
    @Transactional
    public List<Recipient> of(BatchId batch) {
        var found = awards.recipients(batch);
        var issued = credentials.of(found.stream().map(Awards.Recipient::award).toList());
        var claims =
                offers.of(issued.values()).stream().collect(Collectors.toMap(Claim::credential, Function.identity()));
        var sent = letters.claims(claims.values().stream().map(Claim::id).toList());
        return found.stream()
                .map(each -> {
                    var credential = issued.get(each.award());
                    var claim = credential == null ? null : claims.get(credential);
                    return recipient(each, claim, claim == null ? null : sent.get(claim.id()));
                })
                .toList();
    }

    private Recipient recipient(Awards.Recipient who, @Nullable Claim claim, @Nullable Delivery letter) {
        var stage = stage(claim, letter);
        var at = claim == null ? null : claim.isWaiting() ? claim.offeredAt() : claim.acceptedAt();
        var why = stage == Stage.RETURNED
                ? Objects.requireNonNullElse(Objects.requireNonNull(letter).problem(), "")
                : null;
        return new Recipient(who.award().toString(), who.name(), stage, at, why);
    }

    private Stage stage(@Nullable Claim claim, @Nullable Delivery letter) {
        if (claim == null) return Stage.ISSUING;
        if (!claim.isWaiting()) return Stage.CLAIMED;
        if (claim.isOver(clock.instant())) return Stage.OVER;
        return letter != null && letter.givenUpAt() != null ? Stage.RETURNED : Stage.WAITING;
    }

    static Map<Stage, Long> tally(List<Recipient> recipients) {
        return recipients.stream().collect(Collectors.groupingBy(Recipient::stage, Collectors.counting()));
    }
}
