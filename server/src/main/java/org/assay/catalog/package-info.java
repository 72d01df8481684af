/// What can be earned, and when: entries (the claim -> outcome -> evidence contract) and offerings.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "identity", "identity::licences", "identity::profile", "files"})
package org.assay.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
