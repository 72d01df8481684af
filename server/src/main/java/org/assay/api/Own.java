package org.assay.api;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// For whom a program calls, and as whom.
public final class Own {
    private Own() {}

    public static OrganizationId organization() {
        return Objects.requireNonNull(Acting.now().organization(), "a program acts for an organization");
    }

    /// The program itself.
    public static PersonId client() {
        return Objects.requireNonNull(Acting.now().person(), "a program acts under its own name");
    }
}
