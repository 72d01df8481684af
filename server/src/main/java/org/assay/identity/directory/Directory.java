package org.assay.identity.directory;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The people who belong to an organization, listed or found by words. Every word that is asked for must begin a word
/// of the person's name or address; case and accents do not count.
@Repository
@Transactional
public class Directory {
    /// More words than this narrow nothing that a person would notice.
    private static final int MOST_WORDS = 5;

    /// People are joined to a page of memberships only: whether each may be seen takes long to tell.
    private static final String ORDER = " order by m.granted_at desc, m.person_id";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who learns with an organization.
    ///
    /// @param since when they joined
    public record Learner(PersonId id, String name, OffsetDateTime since) {}

    /// Learners, those who came last first.
    ///
    /// @param words what to look for; all learners where it holds no letter or digit
    /// @param from how many to pass over
    /// @param rows at most so many
    public List<Learner> learners(OrganizationId organization, String words, int from, int rows) {
        var wanted = words(words);
        var sql = new StringBuilder("select m.person_id, m.granted_at from identity.membership m"
                + " where m.organization_id = ? and m.role = 'LEARNER'");
        for (var _ : wanted) {
            sql.append(" and m.person_id in (select w.person_id from identity.person_word w"
                    + " where w.organization_id = ? and w.word >= ? and w.word < ?)");
        }
        sql.append(ORDER).append(" limit ? offset ?");
        var query = jdbc.sql("select p.id, p.name, m.granted_at from (" + sql + ") m"
                        + " join identity.person p on p.id = m.person_id" + ORDER)
                .param(organization.value());
        for (var word : wanted) query = query.params(organization.value(), word, word + Character.MAX_VALUE);
        return query.params(rows, from)
                .query((row, _) -> new Learner(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class)))
                .list();
    }

    /// As `identity.words` of the database cuts them.
    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f]", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
