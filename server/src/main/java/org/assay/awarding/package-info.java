/// Decides who has earned what. Holds no keys and signs nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "catalog",
            "catalog::elements",
            "catalog::medallion",
            "learning",
            "learning::attendance",
            "assessment"
        })
package org.assay.awarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
