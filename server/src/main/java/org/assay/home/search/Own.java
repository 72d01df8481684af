package org.assay.home.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.assay.catalog.PublishedEntries;
import org.assay.help.Questions;
import org.assay.home.search.SearchPage.Group;
import org.assay.home.search.SearchPage.Hit;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolments;
import org.assay.wallet.Holding;
import org.assay.wallet.Holdings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what belongs to whoever is looking: their courses, credentials and questions. There are few of them, so they
/// are read and compared.
@Component
class Own {
    private final Enrolments enrolments;
    private final Holdings holdings;
    private final PublishedEntries entries;
    private final Questions questions;

    Own(Enrolments enrolments, Holdings holdings, PublishedEntries entries, Questions questions) {
        this.enrolments = enrolments;
        this.holdings = holdings;
        this.entries = entries;
        this.questions = questions;
    }

    @Transactional
    public List<Group> find(String words, int few) {
        var self = Acting.now().by().orElseThrow();
        var groups = new ArrayList<Group>();
        groups.add(new Group("Your courses", courses(self, words, few), null));
        groups.add(new Group("Your credentials", credentials(self, words, few), null));
        groups.add(new Group("Your questions", questions(self, words, few), null));
        return groups;
    }

    private List<Hit> courses(PersonId self, String words, int few) {
        return enrolments.of(self).stream()
                .map(each -> new Hit(entries.get(each.entry()).definition().title(), "", "/enrolments/" + each.id()))
                .filter(hit -> fits(hit.title(), words))
                .limit(few)
                .toList();
    }

    private List<Hit> credentials(PersonId self, String words, int few) {
        return holdings.list(self).stream()
                .map(each -> new Hit(title(each), "", "/holdings/" + each.id()))
                .filter(hit -> fits(hit.title(), words))
                .limit(few)
                .toList();
    }

    private String title(Holding holding) {
        var entry = holding.entry();
        return entry == null ? "" : entries.get(entry).definition().title();
    }

    private List<Hit> questions(PersonId self, String words, int few) {
        return questions.of(self, 0, 50).stream()
                .filter(question -> fits(question.subject() + " " + question.about(), words))
                .limit(few)
                .map(question -> new Hit(question.subject(), question.about(), "/help/questions/" + question.id()))
                .toList();
    }

    /// Whether each of the words stands in the text somewhere.
    static boolean fits(String text, String words) {
        var plain = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(plain::contains);
    }
}
