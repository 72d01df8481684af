/// Turns events into notices and mail, and brings each to an end.
///
/// **In:** events of every module above; mail that came back. **Out:** nothing: a sink.
///
/// **Start reading at** [Telling] and [Delivering]. Rooms: `centre` is what people see, `bounces` what mail servers
/// say, `reminders` what time says, `sessions` what becomes of live sessions, `recipients` who was awarded by a table
/// and has it, `credentials` what becomes of those.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web::language",
            "identity",
            "identity::invitations",
            "identity::account",
            "identity::leaving",
            "identity::profile",
            "files",
            "keys",
            "catalog",
            "catalog::elements",
            "catalog::medallion",
            "learning",
            "learning::assignments",
            "learning::attendance",
            "learning::course",
            "learning::defects",
            "learning::discussions",
            "learning::live",
            "assessment",
            "awarding",
            "awarding::batches",
            "issuing",
            "issuing::deadlines",
            "issuing::hearings",
            "issuing::renewals",
            "issuing::successions",
            "wallet",
            "verification",
            "help",
            "api::webhooks"
        })
package org.assay.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
