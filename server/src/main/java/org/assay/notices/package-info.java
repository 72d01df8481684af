/// Turns events into mail.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "files",
            "keys",
            "catalog",
            "catalog::elements",
            "catalog::medallion",
            "learning",
            "assessment",
            "awarding",
            "issuing",
            "wallet",
            "verification",
            "help"
        })
package org.assay.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
