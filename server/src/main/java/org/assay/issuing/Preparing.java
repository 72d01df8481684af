package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.awarding.Award;
import org.assay.credential.json.StrictJson;
import org.assay.credential.lint.LintFinding;
import org.assay.credential.lint.Lints;
import org.assay.identity.AuditLog;
import org.assay.identity.Secret;
import org.assay.issuing.successions.Renewing;
import org.assay.shared.Failpoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The first transaction of issuing: says what is going to be signed, and stores it before anything is.
@Service
class Preparing {
    private final Intents intents;
    private final Allocation allocation;
    private final Composer composer;
    private final Renewing renewing;
    private final AuditLog audit;
    private final Clock clock;

    Preparing(
            Intents intents, Allocation allocation, Composer composer, Renewing renewing, AuditLog audit, Clock clock) {
        this.intents = intents;
        this.allocation = allocation;
        this.composer = composer;
        this.renewing = renewing;
        this.audit = audit;
        this.clock = clock;
    }

    /// A lint objects; nothing was stored.
    static final class Objected extends RuntimeException {
        private final List<LintFinding> findings;

        Objected(List<LintFinding> findings) {
            super(findings.toString(), null, false, false);
            this.findings = List.copyOf(findings);
        }

        List<String> findings() {
            return findings.stream().map(LintFinding::toString).toList();
        }
    }

    /// The intent of an award: the one that is stored, else a new one. Of several that ask at once one makes it.
    ///
    /// @throws Objected if a lint objects to the credential
    @Transactional
    public Intent prepare(Award award) {
        intents.lock(award.id());
        return intents.find(award.id()).orElseGet(() -> make(award, 1, renewing.of(award)));
    }

    /// A new intent, kept. Whoever calls holds the lock on the award.
    ///
    /// @param edition which of the award's credentials it will be
    /// @param addition what the credential says beside what the award says
    @Transactional(propagation = Propagation.MANDATORY)
    public Intent make(Award award, int edition, Consumer<ObjectNode> addition) {
        var id = CredentialId.random();
        var key = allocation.key(award.organization());
        var status = allocation.status(award.organization(), key.issuer(), id);
        Failpoint.reach("F02");
        var created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var unsigned = composer.compose(
                award,
                new Composer.Frame(id, key, status, created, Secret.random().text()));
        addition.accept(unsigned);
        var findings = Lints.examine(unsigned);
        if (!findings.isEmpty()) throw new Objected(findings);
        var intent = new Intent(
                award.id(),
                edition,
                award.organization(),
                award.learner(),
                id,
                key.id(),
                created,
                StrictJson.write(unsigned));
        intents.add(intent);
        audit.record(award.organization(), "prepared credential", id, Map.of("award", award.id()));
        return intent;
    }
}
