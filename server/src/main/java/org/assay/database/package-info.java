/// The one PostgreSQL: ours, started from packaged binaries, or one that the operator runs.
///
/// **In:** [DatabaseSettings]. **Out:** a migrated database in which no acknowledged row can be lost, and the
/// [Access] of a role that row-level security binds.
///
/// **Start reading at** [Database]. It opens before Spring does, so nothing here is a bean, and the owner's
/// password never reaches the application context.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.assay.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
