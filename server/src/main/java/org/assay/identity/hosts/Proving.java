package org.assay.identity.hosts;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives host names to organizations that control them in the DNS, and takes them back once the record is gone: a name
/// that was let go of must not go on showing who had it. No transaction is open while the DNS is asked.
@Service
class Proving {
    private final Hosts hosts;
    private final TxtRecords records;
    private final AuditLog audit;
    private final Surroundings surroundings;

    Proving(Hosts hosts, TxtRecords records, AuditLog audit, Surroundings surroundings) {
        this.hosts = hosts;
        this.records = records;
        this.audit = audit;
        this.surroundings = surroundings;
    }

    /// What a rule needs beside its rows.
    record Surroundings(Tenancy tenancy, TransactionTemplate transaction, Clock clock) {}

    /// What the DNS said.
    enum Answer {
        PROVED,
        /// There is no such record, or it says something else.
        NOT_THERE,
        /// Nobody could be asked: everything stays as it is.
        UNKNOWN
    }

    /// Notes that an organization says a name is its own. Harmless when repeated.
    Host claim(OrganizationId organization, String name) {
        var own = hosts.of(organization);
        if (own.size() >= Hosts.MOST) throw Refusal.conflict("You have five names. Give one up first.");
        return Objects.requireNonNull(surroundings.transaction.execute(_ -> {
            hosts.add(new Host(organization, name, Secret.random().text(), null, null));
            audit.record(organization, "claimed host name", name, Map.of());
            return hosts.find(organization, name).orElseThrow();
        }));
    }

    /// Asks the DNS now.
    Answer prove(OrganizationId organization, String name) {
        var host = hosts.find(organization, name).orElseThrow(Proving::unknown);
        var texts = records.at(host.record());
        if (texts.isEmpty()) return Answer.UNKNOWN;
        boolean isThere = texts.get().contains(host.text());
        surroundings.transaction.executeWithoutResult(_ -> note(host, isThere));
        return isThere ? Answer.PROVED : Answer.NOT_THERE;
    }

    private void note(Host host, boolean isThere) {
        var other =
                hosts.proved(host.name()).filter(each -> !each.organization().equals(host.organization()));
        if (isThere && other.isPresent()) {
            throw Refusal.conflict("Another organization here has proved this name. Ask whoever runs your DNS.");
        }
        var now = surroundings.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        hosts.checked(host, isThere ? Objects.requireNonNullElse(host.provedAt(), now) : null, now);
        if (isThere != host.isProved()) {
            audit.record(host.organization(), isThere ? "proved host name" : "lost host name", host.name(), Map.of());
        }
    }

    void giveUp(OrganizationId organization, String name) {
        surroundings.transaction.executeWithoutResult(_ -> {
            if (!hosts.remove(organization, name)) throw unknown();
            audit.record(organization, "gave up host name", name, Map.of());
        });
    }

    /// Looks proved names up again, each once a day.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void checkAgain() {
        var yesterday = surroundings.clock.instant().minus(Duration.ofDays(1));
        for (var host : hosts.dueBefore(yesterday, 100)) {
            surroundings.tenancy.as(
                    Acting.organization(host.organization()), () -> prove(host.organization(), host.name()));
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such name.");
    }
}
