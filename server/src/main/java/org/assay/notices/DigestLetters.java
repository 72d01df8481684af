package org.assay.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Tenancy;
import org.assay.web.Words;
import org.springframework.stereotype.Component;

/// Writes the daily letter: what was told since the last one, for the reasons that somebody wants once a day.
@Component
class DigestLetters implements Writer {
    private static final int MOST = 50;
    private final Notices notices;
    private final Postings postings;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    DigestLetters(Notices notices, Postings postings, Tenancy tenancy, IdentitySettings platform) {
        this.notices = notices;
        this.postings = postings;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.DIGEST;
    }

    /// What was read in the app meanwhile is left out; all that waited waits no longer once the letter is written.
    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        var person = Objects.requireNonNull(delivery.person());
        var waiting = tenancy.as(Acting.person(person), () -> notices.digest(person, delivery.at(), MOST)).stream()
                .filter(notice -> !notice.isRead())
                .toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(letter(waiting, delivery, address));
    }

    private Letter letter(List<Notice> waiting, Delivery delivery, String address) {
        var words = Words.ENGLISH;
        var lines = new ArrayList<String>();
        for (var notice : waiting) lines.add(notice.said(words) + ": " + platform.url(notice.link()));
        var subject = waiting.size() == 1
                ? waiting.getFirst().said(words)
                : words.say("{0} things happened in your courses", waiting.size());
        return new Letter(
                address,
                subject,
                lines,
                words.say("See your notices"),
                platform.url("/notices"),
                words.say("You chose to hear of these once a day. Change it: {0}", platform.url("/notices/settings")),
                postings.open(Objects.requireNonNull(delivery.person()), address, delivery.key(), null));
    }
}
