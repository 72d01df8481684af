package org.assay.home.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the demonstration has set up. A step and the note that it is done are one transaction, so whoever dies half
/// way goes on with the first step that is not done.
final class Steps {
    private final JdbcClient jdbc;
    private static final String LAST = "set";

    private final TransactionOperations transactions;
    private final Clock clock;

    Steps(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean isBegun() {
        return jdbc.sql("select exists (select from home.demo_step)")
                .query(Boolean.class)
                .single();
    }

    /// Whether the last of all steps is done.
    boolean isSet() {
        return find(LAST).isPresent();
    }

    /// Does no step any more, whatever a later version would tell.
    void set() {
        again(LAST, () -> "whole");
    }

    /// What a step made: done now where it was not.
    String once(String name, Supplier<?> work) {
        return find(name).orElseGet(() -> transactions.execute(_ -> note(name, work)));
    }

    /// The same for work that commits by itself and does no harm when repeated.
    String again(String name, Supplier<?> work) {
        return find(name).orElseGet(() -> note(name, work));
    }

    /// What a step that was done made.
    String made(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("not done yet: " + name));
    }

    private Optional<String> find(String name) {
        return jdbc.sql("select made from home.demo_step where name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    private String note(String name, Supplier<?> work) {
        var made = String.valueOf(work.get());
        jdbc.sql("insert into home.demo_step (name, made, done_at) values (?, ?, ?)")
                .params(name, made, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return made;
    }
}
