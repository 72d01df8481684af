package org.assay.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assay.awarding.Award;
import org.assay.awarding.AwardDecision;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// An award as programs read it.
///
/// @param recipient their name
/// @param state `granted`, `declined` or `referred`
/// @param earnedOn null where it rests on an enrolment
/// @param credential null until it is signed
record AwardView(
        UUID id,
        UUID definition,
        int version,
        String title,
        String recipient,
        String state,
        Instant decidedAt,
        @Nullable LocalDate earnedOn,
        @Nullable UUID credential) {

    static AwardView of(Award award, @Nullable CredentialId credential) {
        var statement = award.statement();
        return new AwardView(
                award.id().value(),
                award.entry().entry().value(),
                award.entry().number(),
                award.title(),
                award.learnerName(),
                switch (award.decision()) {
                    case AwardDecision.Granted _ -> "granted";
                    case AwardDecision.Declined _ -> "declined";
                    case AwardDecision.Referred _ -> "referred";
                },
                award.decidedAt(),
                statement == null ? null : statement.on(),
                credential == null ? null : credential.value());
    }
}
