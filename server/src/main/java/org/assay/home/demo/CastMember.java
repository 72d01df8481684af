package org.assay.home.demo;

import org.assay.identity.PersonId;
import org.assay.identity.Role;

/// The cast: the same in tests, documents and pictures. Their ids are fixed, so that links to them last.
enum CastMember {
    INES("10000000-0000-4000-8000-000000000001", "Ines Brandt", "ines@post.example"),
    MIRA(
            "10000000-0000-4000-8000-000000000002",
            "Mira Halvorsen",
            "mira.halvorsen@aldermere.example",
            Role.AUTHOR,
            Role.ISSUER,
            Role.ADMINISTRATOR),
    JORIS("10000000-0000-4000-8000-000000000003", "Joris Tamm", "joris.tamm@aldermere.example", Role.REVIEWER),
    ANNELI("10000000-0000-4000-8000-000000000004", "Anneli Roos", "anneli.roos@aldermere.example", Role.MARKER),
    ODILE(
            "10000000-0000-4000-8000-000000000005",
            "Odile Marchetti",
            "odile.marchetti@aldermere.example",
            Role.APPROVER);

    final PersonId id;
    final String fullName;
    final String address;
    final Role[] roles;

    CastMember(String id, String fullName, String address, Role... roles) {
        this.id = PersonId.of(id);
        this.fullName = fullName;
        this.address = address;
        this.roles = roles;
    }
}
