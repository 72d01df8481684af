/// Questions about a credential or a course, led to whoever answers for it.
///
/// **In:** what somebody holds, or a share that they were shown. **Out:** [QuestionAsked], [QuestionAnswered].
///
/// **Start reading at** [Routing], then [Asking].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "catalog",
            "catalog::medallion",
            "issuing",
            "wallet",
            "verification"
        })
package org.assay.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
