package org.assay.credential.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FetchBudgetTest {
    final AtomicLong now = new AtomicLong();

    Fetched fetch(FetchBudget budget, int number) {
        return budget.fetch(URI.create("https://good.example/" + number), FetchLimits.JSON);
    }

    FetchBudget waiting(Duration each) {
        return new FetchBudget(
                (url, _) -> {
                    now.addAndGet(each.toNanos());
                    return new Fetched.Document(new byte[0], "text/plain", url);
                },
                now::get);
    }

    @Test
    void beginsNothingAfterTenSecondsOfWaiting() {
        var budget = waiting(Duration.ofSeconds(4));
        for (var i = 0; i < 3; i++) assertThat(fetch(budget, i)).isInstanceOf(Fetched.Document.class);
        assertThat(fetch(budget, 3))
                .isInstanceOfSatisfying(
                        Fetched.Failure.class,
                        failure -> assertThat(failure.detail()).contains("after 3 documents and 12000 ms"));
        assertThat(fetch(budget, 0)).isInstanceOf(Fetched.Document.class);
    }

    @Test
    void doesNotCountWhatTheVerifierItselfIsBusyWith() {
        var budget = waiting(Duration.ZERO);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(fetch(budget, 0)).isInstanceOf(Fetched.Document.class);
    }
}
