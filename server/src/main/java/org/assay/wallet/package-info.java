/// What a person holds and shows.
///
/// **In:** a credential that was issued: a claim to it waits for its person. **Out:** the [Holding] that they accept,
/// and what they show of it to whom, until when.
///
/// **Start reading at** [Claiming], then [Filing] and [Sharing]. It asks `verification` about every credential that it
/// shows, so that the holder sees what a stranger would.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "files",
            "catalog",
            "catalog::elements",
            "catalog::medallion",
            "assessment",
            "issuing",
            "issuing::hearings",
            "issuing::history",
            "issuing::renewals",
            "issuing::successions",
            "verification"
        })
package org.assay.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
