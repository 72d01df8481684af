/// Pages that show several modules at once, and the demonstration.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::language",
            "identity",
            "identity::organizations",
            "identity::licences",
            "identity::profile",
            "identity::directory",
            "files",
            "keys",
            "catalog",
            "catalog::elements",
            "catalog::search",
            "catalog::medallion",
            "learning",
            "learning::attendance",
            "learning::assignments",
            "learning::defects",
            "learning::discussions",
            "learning::course",
            "learning::events",
            "learning::live",
            "assessment",
            "awarding",
            "issuing",
            "wallet",
            "verification",
            "help"
        })
package org.assay.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
