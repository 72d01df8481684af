package org.assay.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.awarding.Award;
import org.assay.awarding.AwardDecision;
import org.assay.awarding.AwardId;
import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Tenancy;
import org.springframework.stereotype.Component;

/// Writes to a learner that they did not reach this time, or that a person looks at their work. Who reached hears of
/// their credential instead.
@Component
class AwardLetters implements Writer {
    static final String DECLINED = "award declined ";
    static final String REFERRED = "award referred ";
    private final Awards awards;
    private final Postings postings;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    AwardLetters(Awards awards, Postings postings, Tenancy tenancy, IdentitySettings platform) {
        this.awards = awards;
        this.postings = postings;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.AWARD;
    }

    /// Says what was decided while that still stands: a referral that was decided meanwhile is told by the decision's
    /// own letter alone.
    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        var organization = Objects.requireNonNull(delivery.organization());
        var award = tenancy.as(Acting.organization(organization), () -> awards.get(new AwardId(delivery.id())));
        var isReferral = delivery.key().startsWith(REFERRED);
        return switch (award.decision()) {
            case AwardDecision.Granted _ -> Optional.empty();
            case AwardDecision.Declined(var reason) ->
                isReferral ? Optional.empty() : Optional.of(declined(delivery, address, award, reason));
            case AwardDecision.Referred _ ->
                isReferral ? Optional.of(referred(delivery, address, award)) : Optional.empty();
        };
    }

    private Letter declined(Delivery delivery, String address, Award award, String reason) {
        return letter(
                delivery,
                address,
                award,
                isOfTasks(award) ? "Your result in " + award.title() : "Your part in " + award.title(),
                said("It was not enough for the credential this time, for this reason:", reason),
                "Your result page shows each part and the feedback.");
    }

    /// Whether work of theirs was assessed; else they took part, and nothing of theirs was judged.
    private static boolean isOfTasks(Award award) {
        return !award.results().isEmpty();
    }

    private Letter referred(Delivery delivery, String address, Award award) {
        if (!isOfTasks(award)) {
            return letter(
                    delivery,
                    address,
                    award,
                    "A person confirms your part in " + award.title(),
                    List.of("Before the credential is issued, a person looks at who took part."),
                    "There is nothing for you to do. We write again when it is decided.");
        }
        return letter(
                delivery,
                address,
                award,
                "A person looks at your work in " + award.title(),
                List.of("Your result is too close to be decided by rule, so a person decides."),
                "There is nothing for you to do. We write again when it is decided.");
    }

    /// What a person wrote in several lines stays in several lines.
    private static List<String> said(String first, String reason) {
        var lines = new ArrayList<>(List.of(first));
        reason.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private Letter letter(
            Delivery delivery, String address, Award award, String subject, List<String> what, String next) {
        var paragraphs = new ArrayList<>(List.of(
                isOfTasks(award)
                        ? award.learnerName() + ", your work in " + award.title() + " was assessed."
                        : award.learnerName() + ", you took part in " + award.title() + "."));
        paragraphs.addAll(what);
        var trace = postings.open(award.learner(), address, delivery.key(), null);
        var link = platform.url("/enrolments/" + award.enrolment());
        return new Letter(address, subject, paragraphs, "See your result", link, next, trace);
    }
}
