/// Tasks, items, attempts, rubrics and marks.
///
/// **In:** a declared task (from `catalog`), an enrolment (from `learning`), answers, a marker's judgement.
/// **Out:** [AttemptMarked] with a [Score], from which `awarding` decides.
///
/// **Start reading at** [TaskContent], then [Attempting] and [Marking]. Pages are in the rooms `tasks` (authors),
/// `sitting` (learners) and `marking` (markers).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "identity::licences",
            "files",
            "catalog",
            "catalog::elements",
            "catalog::medallion",
            "learning",
            "learning::course"
        })
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
