package org.assay.home.demo;

import java.time.ZoneId;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// The two universities of the demonstration. Both are invented.
enum House {
    ALDERMERE(
            "20000000-0000-4000-8000-000000000001",
            "Aldermere University",
            "https://www.aldermere.example",
            "short.courses@aldermere.example",
            "#0b5a66",
            "Europe/Dublin",
            CastMember.MIRA,
            CastMember.JORIS),
    VARNAU(
            "20000000-0000-4000-8000-000000000002",
            "Varnau College of Health",
            "https://www.varnau.example",
            "weiterbildung@varnau.example",
            "#7a1f5c",
            "Europe/Berlin",
            CastMember.VARNAU_OFFICE,
            CastMember.VARNAU_REVIEW);

    final OrganizationId id;
    final CastMember author;
    final CastMember reviewer;
    final ZoneId zone;
    private final String title;
    private final String site;
    private final String email;
    private final String colour;

    // More than five: all that is said of a university.
    House(
            String id,
            String title,
            String site,
            String email,
            String colour,
            String zone,
            CastMember author,
            CastMember reviewer) {
        this.id = OrganizationId.of(id);
        this.title = title;
        this.site = site;
        this.email = email;
        this.colour = colour;
        this.zone = ZoneId.of(zone);
        this.author = author;
        this.reviewer = reviewer;
    }

    Organization organization() {
        return new Organization(id, Organization.slug(title), title, site, email, colour, false, 1);
    }

    Team team() {
        return new Team(this, author, reviewer);
    }

    /// Who writes a definition, and who publishes it.
    record Team(House house, CastMember author, CastMember reviewer) {}

    Acting as(PersonId member) {
        return new Acting(id, member, null);
    }
}
