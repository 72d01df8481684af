/// What a person holds and shows.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "files",
            "catalog",
            "catalog::medallion",
            "assessment",
            "issuing"
        })
package org.assay.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
