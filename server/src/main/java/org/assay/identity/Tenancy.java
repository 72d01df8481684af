package org.assay.identity;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Runs work on behalf of somebody else than the visitor: the organization for its learner, or the receiver of an
/// event. Inside a transaction the rows change hands at once and back again afterwards; outside one, each transaction
/// that the work begins is already in those hands.
@Component
public class Tenancy {
    private final JdbcClient jdbc;

    Tenancy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public <T> T as(Acting acting, Supplier<T> work) {
        var before = Acting.now();
        hand(acting);
        try {
            return ScopedValue.where(Acting.NOW, acting).call(work::get);
        } finally {
            hand(before);
        }
    }

    public void as(Acting acting, Runnable work) {
        as(acting, () -> {
            work.run();
            return true;
        });
    }

    private void hand(Acting acting) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) return;
        try {
            jdbc.sql(TenantTransactions.HAND)
                    .params(TenantTransactions.values(acting))
                    .query((row, _) -> row.getString(1))
                    .single();
        } catch (org.springframework.dao.DataAccessException e) {
            // The transaction has already failed and will roll back; its setting goes with it.
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) throw e;
        }
    }
}
