package org.assay.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All questions: seen by who asked and by the organization that is asked.
@Repository
@Transactional
public class Questions {
    private static final String SELECT = "select id, organization_id, person_id, asker, subject, about, credential_id,"
            + " state, asked_at, touched_at from help.question where ";
    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Question get(QuestionId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Questions::row)
                .optional()
                .orElseThrow(Questions::notFound);
    }

    /// The same, held until the transaction ends, so that messages come one after another.
    Question hold(QuestionId id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id.value())
                .query(Questions::row)
                .optional()
                .orElseThrow(Questions::notFound);
    }

    /// What somebody asked, the latest touched first.
    public List<Question> of(PersonId person, int from, int rows) {
        return jdbc.sql(SELECT + "person_id = ? order by touched_at desc, id limit ? offset ?")
                .params(person.value(), rows, from)
                .query(Questions::row)
                .list();
    }

    /// What an organization was asked: of the open the longest waiting first, of others the latest touched.
    ///
    /// @param words part of the subject, of what it is about or of the asker's name; empty for all
    List<Question> list(OrganizationId organization, Question.State state, String words, int from, int rows) {
        var order = state == Question.State.OPEN ? "touched_at, id" : "touched_at desc, id";
        return jdbc.sql(SELECT + "organization_id = :organization and state = :state"
                        + " and (:words = '' or strpos(lower(subject || ' ' || about || ' ' || asker), lower(:words)) > 0)"
                        + " order by " + order + " limit :rows offset :from")
                .param("organization", organization.value())
                .param("state", state.name())
                .param("words", words)
                .param("rows", rows)
                .param("from", from)
                .query(Questions::row)
                .list();
    }

    /// How many wait for an organization.
    public int open(OrganizationId organization) {
        return jdbc.sql("select count(*) from help.question where organization_id = ? and state = 'OPEN'")
                .param(organization.value())
                .query(Integer.class)
                .single();
    }

    int openOf(PersonId person) {
        return jdbc.sql("select count(*) from help.question where person_id = ? and state = 'OPEN'")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    List<Question.Message> messages(QuestionId id) {
        return jdbc.sql("select by_desk, author, text, at from help.message where question_id = ? order by number")
                .param(id.value())
                .query((row, _) -> new Question.Message(
                        row.getBoolean(1),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Question question) {
        jdbc.sql("insert into help.question (id, organization_id, person_id, asker, subject, about, credential_id,"
                        + " state, asked_at, touched_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        question.id().value(),
                        question.organization().value(),
                        question.person().value())
                .params(question.asker(), question.subject(), question.about())
                .param(
                        question.credential() == null
                                ? null
                                : question.credential().value())
                .params(question.state().name(), at(question.askedAt()), at(question.touchedAt()))
                .update();
    }

    /// The message's number. The question is held by the caller.
    int add(Question question, Question.Message message) {
        return jdbc.sql("insert into help.message (question_id, number, organization_id, person_id, by_desk, author,"
                        + " text, at) values (?, (select coalesce(max(number), 0) + 1 from help.message where"
                        + " question_id = ?), ?, ?, ?, ?, ?, ?) returning number")
                .params(question.id().value(), question.id().value())
                .params(question.organization().value(), question.person().value())
                .params(message.byDesk(), message.author().value(), message.text(), at(message.at()))
                .query(Integer.class)
                .single();
    }

    void turn(QuestionId id, Question.State state, Instant at) {
        jdbc.sql("update help.question set state = ?, touched_at = ? where id = ?")
                .params(state.name(), at(at), id.value())
                .update();
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such question.");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Question row(ResultSet row, int number) throws SQLException {
        var credential = row.getObject("credential_id", UUID.class);
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("asker"),
                row.getString("subject"),
                row.getString("about"),
                credential == null ? null : new CredentialId(credential),
                Question.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant());
    }
}
