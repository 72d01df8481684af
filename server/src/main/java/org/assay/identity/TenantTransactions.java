package org.assay.identity;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction in the hands of whoever is acting. The settings are local to the transaction, so that a
/// pooled connection cannot carry one tenant's rights to the next; without a transaction nothing but public rows shows.
@Component("transactionManager")
class TenantTransactions extends JdbcTransactionManager {
    static final String HAND = "select set_config('assay.organization', ?, true),"
            + " set_config('assay.person', ?, true), set_config('assay.secret', ?, true)";

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    static List<String> values(Acting acting) {
        return Arrays.asList(text(acting.organization()), text(acting.person()), text(acting.secret()));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder = (ConnectionHolder)
                Objects.requireNonNull(TransactionSynchronizationManager.getResource(obtainDataSource()));
        try (var statement = holder.getConnection().prepareStatement(HAND)) {
            int place = 1;
            for (var value : values(Acting.now())) statement.setString(place++, value);
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the transaction could not be given to " + Acting.now(), e);
        }
    }
}
