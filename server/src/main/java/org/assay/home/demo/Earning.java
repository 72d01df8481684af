package org.assay.home.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.Issuing;
import org.assay.issuing.Revoking;
import org.assay.issuing.Suspending;
import org.assay.learning.EnrolmentId;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Holdings;
import org.assay.wallet.Share;
import org.assay.wallet.Sharing;

/// What becomes of finished work in the demonstration: a decision, a credential, a place in a wallet, and what an
/// issuer
/// says of it later. Everything is harmless when repeated.
final class Earning {
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private final Awarding awarding;
    private final Awards awards;
    private final Issuing issuing;
    private final Keeping keeping;
    private final Tenancy tenancy;

    Earning(Awarding awarding, Awards awards, Issuing issuing, Keeping keeping, Tenancy tenancy) {
        this.awarding = awarding;
        this.awards = awards;
        this.issuing = issuing;
        this.keeping = keeping;
        this.tenancy = tenancy;
    }

    /// The id of the credential, or the word for the decision where there is none. The listeners of the events are at
    /// it
    /// too; who comes first does not matter.
    String decide(House house, EnrolmentId enrolment) {
        return tenancy.as(Acting.organization(house.id), () -> {
            awarding.decide(enrolment);
            var award = awards.of(enrolment).orElseThrow();
            if (!award.isGranted()) return word(award.decision());
            var issued = keeping.credentials.of(award.id()).orElseGet(() -> issuing.issue(award.id()));
            return issued.id().toString();
        });
    }

    /// The same after a person decided: approved where there is no reason against it.
    String decide(House house, EnrolmentId enrolment, PersonId by, String reason) {
        tenancy.as(house.as(by), () -> {
            var award = awards.of(enrolment).orElseThrow().id();
            return reason.isEmpty() ? awarding.approve(award, by) : awarding.decline(award, by, reason);
        });
        return decide(house, enrolment);
    }

    private static String word(AwardDecision decision) {
        return switch (decision) {
            case AwardDecision.Granted _ -> "granted";
            case AwardDecision.Declined _ -> "declined";
            case AwardDecision.Referred _ -> "referred";
        };
    }

    /// Waits until the credential is offered, which happens by an event, and puts it into the wallet.
    String claim(PersonId learner, CredentialId credential) {
        return tenancy.as(Acting.person(learner), () -> {
            for (long waited = 0; waited < MOST.dividedBy(PAUSE); waited++) {
                var kept = keeping.kept(learner, credential);
                if (kept.isPresent()) return kept.get();
                var offered = keeping.offered(learner, credential);
                if (offered.isPresent())
                    return keeping.filing.file(learner, offered.get()).toString();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw new IllegalStateException("credential " + credential + " was not offered within " + MOST);
        });
    }

    /// Waits until the credential is in the wallet: one that was claimed at an event goes there by itself.
    String kept(PersonId learner, CredentialId credential) {
        return tenancy.as(Acting.person(learner), () -> {
            for (long waited = 0; waited < MOST.dividedBy(PAUSE); waited++) {
                var kept = keeping.kept(learner, credential);
                if (kept.isPresent()) return kept.get();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw new IllegalStateException("credential " + credential + " was not filed within " + MOST);
        });
    }

    String share(PersonId learner, HoldingId holding, Share.Kind kind, LocalDate lastDay) {
        return tenancy.as(
                Acting.person(learner),
                () -> keeping.sharing.share(holding, kind, lastDay).path());
    }

    String turn(House house, CredentialId credential, Story.Turn turn) {
        var issuer = house.author.id;
        return tenancy.as(house.as(issuer), () -> {
            switch (turn.what()) {
                case "revoke" -> keeping.revoking.revoke(credential, issuer, turn.reason());
                case "suspend" -> keeping.suspending.suspend(credential, issuer, turn.reason());
                case "reinstate" -> keeping.suspending.reinstate(credential, 1, issuer, turn.reason());
                default -> throw new IllegalStateException("nobody knows how to " + turn.what());
            }
            return turn.what();
        });
    }

    /// Wallets, and what is said about credentials.
    record Keeping(
            Claiming claiming,
            Filing filing,
            Credentials credentials,
            Holdings holdings,
            Sharing sharing,
            Revoking revoking,
            Suspending suspending) {

        private Optional<String> kept(PersonId learner, CredentialId credential) {
            return holdings.list(learner).stream()
                    .filter(holding -> credential.equals(holding.credential()))
                    .map(holding -> holding.id().toString())
                    .findFirst();
        }

        private Optional<String> offered(PersonId learner, CredentialId credential) {
            return claiming.waiting(learner).stream()
                    .map(offer -> offer.claim())
                    .filter(claim -> claim.credential().equals(credential))
                    .map(claim -> claim.id().toString())
                    .findFirst();
        }
    }
}
