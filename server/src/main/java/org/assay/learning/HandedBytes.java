package org.assay.learning;

import java.util.Objects;
import java.util.function.Predicate;
import org.assay.files.ArtefactId;
import org.assay.files.Artefacts;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the files of somebody who leaves consist of. Acts for the organization that keeps them.
@Repository
class HandedBytes {
    private final JdbcClient jdbc;
    private final Artefacts artefacts;

    HandedBytes(JdbcClient jdbc, Artefacts artefacts) {
        this.jdbc = jdbc;
        this.artefacts = artefacts;
    }

    /// Deletes what the person handed in or uploaded, also what they took out again. What somebody else handed in too,
    /// or a lesson shows in any version, stays.
    void erase(PersonId person) {
        var organization = Objects.requireNonNull(Acting.now().organization(), "nobody's organization");
        var handed = jdbc.sql("select distinct sha256 from learning.handed_file where organization_id = ?"
                        + " and learner_id = ?")
                .params(organization.value(), person.value())
                .query((row, _) -> new ArtefactId(row.getString(1)))
                .list();
        artefacts.forget(organization, person, handed, isElsewhere(organization, person));
    }

    private Predicate<ArtefactId> isElsewhere(OrganizationId organization, PersonId person) {
        return id -> jdbc.sql("""
                select exists (select 1 from learning.handed_file
                               where organization_id = :organization and sha256 = :id and learner_id <> :person)
                    or exists (select 1 from learning.module
                               where organization_id = :organization and units::text like '%' || :id || '%')
                    or exists (select 1 from learning.module_version
                               where organization_id = :organization and units::text like '%' || :id || '%')""")
                .param("organization", organization.value())
                .param("id", id.sha256())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
