package org.assay.issuing.history;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Notes about credentials, seen by their organization alone. They are added and stay.
@Repository
@Transactional
public class Notes {
    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Oldest first; none for anybody but the organization.
    public List<Note> of(CredentialId credential) {
        return jdbc.sql("select written_by, written_at, words from issuing.note where credential_id = ?"
                        + " order by written_at, id")
                .param(credential.value())
                .query((row, _) -> new Note(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    public void add(IssuedCredential issued, Note note) {
        jdbc.sql("insert into issuing.note (id, credential_id, organization_id, learner_id, written_by, written_at,"
                        + " words) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), issued.id().value())
                .params(issued.organization().value(), issued.learner().value())
                .params(note.by().value(), note.at().atOffset(ZoneOffset.UTC), note.words())
                .update();
    }
}
