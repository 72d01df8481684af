package org.assay.credential.jose;

import java.util.List;

/// Looks at everything, also after something was found wrong.
final class Objections {
    private Objections() {}

    static void collect(List<TokenRefused> objections, Runnable... demands) {
        for (var demand : demands) {
            try {
                demand.run();
            } catch (TokenRefused refused) {
                objections.add(refused);
            }
        }
    }
}
