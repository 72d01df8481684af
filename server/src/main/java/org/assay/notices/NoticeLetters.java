package org.assay.notices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Tenancy;
import org.assay.web.Words;
import org.springframework.stereotype.Component;

/// Writes a notice as a letter of its own.
@Component
class NoticeLetters implements Writer {
    private final Notices notices;
    private final Postings postings;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    NoticeLetters(Notices notices, Postings postings, Tenancy tenancy, IdentitySettings platform) {
        this.notices = notices;
        this.postings = postings;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.NOTICE;
    }

    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        var person = Objects.requireNonNull(delivery.person());
        return tenancy.as(Acting.person(person), () -> notices.find(delivery.id()))
                .map(notice -> letter(notice, delivery, address));
    }

    private Letter letter(Notice notice, Delivery delivery, String address) {
        var words = Words.ENGLISH;
        var reason = notice.reason();
        var trace = postings.open(notice.person(), address, delivery.key(), reason.isOptional() ? reason : null);
        return new Letter(
                address,
                notice.said(words),
                List.of(notice.said(words) + "."),
                words.say(reason.action()),
                platform.url(notice.link()),
                Footer.of(reason, trace, platform, words),
                trace);
    }
}
