package org.assay.notices;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Sends each letter once.
///
/// No transaction is open while the mail server talks: what the letter needed is stored before it leaves, and that it
/// left is stored after. A crash between those two sends it again; a link in the first one is then void.
@Component
class Delivering {
    private final Deliveries deliveries;
    private final Post post;

    Delivering(Deliveries deliveries, Post post) {
        this.deliveries = deliveries;
        this.post = post;
    }

    /// @param key the same for the same event, such as `claim 6f1c...`
    /// @param write writes the letter, or nothing where there is no longer anything to say
    void once(String key, Supplier<Optional<Letter>> write) {
        if (deliveries.isSent(key)) return;
        write.get().ifPresent(post::send);
        deliveries.sent(key);
    }
}
