package org.assay.learning.offline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.learning.Enrolment;
import org.assay.learning.Standing;
import org.assay.learning.Studying;
import org.assay.learning.assignments.HandingIn;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Unit;
import org.assay.learning.delivery.Practising;
import org.assay.learning.offline.Receipt.Effect;
import org.assay.learning.offline.Receipt.Line;
import org.assay.learning.offline.Receipt.Outcome;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what a device did without a connection. Harmless when repeated: an entry has its effect once.
///
/// **Clocks.** A device's clock is believed up to the moment its entry arrives, never beyond, and only to tell which of
/// two places came later. Whatever has a date, such as a practice question that comes back, goes by the arrival.
@Service
class Merging {
    private static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_DRAFT = 50_000;
    private final Journals journals;
    private final Studying studying;
    private final Practising practising;
    private final HandingIn handingIn;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Merging(Journals journals, Studying studying, Practising practising, HandingIn handingIn, Clock clock) {
        this.journals = journals;
        this.studying = studying;
        this.practising = practising;
        this.handingIn = handingIn;
        this.clock = clock;
    }

    /// Accepts what follows the chain and keeps the rest aside.
    @Transactional
    Receipt merge(Enrolment own, DeviceId device, List<Entry> sent) {
        if (journals.count(own.id()) + sent.size() > MOST_ENTRIES) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "The journals of this course are full. Ask those who teach it.");
        }
        var journal = journals.get(own.id(), device);
        var reading = journal.read(sent);
        var lines = new ArrayList<Line>();
        for (var entry : reading.known()) {
            lines.add(journals.effect(own.id(), device, entry.sequence()).line(entry));
        }
        var standing = studying.standing(own).orElse(null);
        for (var entry : reading.fresh()) {
            var effect = effect(own, standing, device, entry);
            journals.add(own, device, entry, effect, clock.instant());
            lines.add(effect.line(entry));
        }
        for (var entry : reading.aside())
            lines.add(putAside(own, device, entry, reading.aside().getFirst()));
        lines.sort(Comparator.comparingInt(Line::sequence));
        return new Receipt(journal.next() + reading.fresh().size(), List.copyOf(lines), reading.brokenAt());
    }

    private Line putAside(Enrolment own, DeviceId device, Entry entry, Entry first) {
        var effect = new Effect(
                Outcome.UNVERIFIED,
                "The journal does not hold from entry %d on. This is kept, but does not count."
                        .formatted(first.sequence()),
                null);
        journals.addAside(own, device, entry, effect, clock.instant());
        return effect.line(entry);
    }

    private Effect effect(Enrolment own, @Nullable Standing standing, DeviceId device, Entry entry) {
        var unit =
                standing == null ? null : standing.course().unit(entry.unit()).orElse(null);
        if (standing == null || unit == null) return Effect.dropped("This unit is no longer in the course.");
        if (!standing.locks(entry.unit()).isEmpty()) return Effect.dropped("This module is not open.");
        return switch (entry.kind()) {
            case READ -> read(own, unit);
            case PLACE -> place(own, entry);
            case PRACTICE -> practise(own, unit, entry);
            case DRAFT -> draft(own, device, unit, entry);
        };
    }

    private Effect read(Enrolment own, Unit unit) {
        if (!(unit instanceof Unit.Lesson)) return Effect.dropped("This is done once it is answered or handed in.");
        studying.finish(own, unit.id());
        return Effect.KEPT;
    }

    private Effect place(Enrolment own, Entry entry) {
        var now = clock.instant();
        var at = entry.deviceAt().isAfter(now) ? now : entry.deviceAt();
        return studying.open(own, entry.unit(), at)
                ? Effect.KEPT
                : Effect.changed("You went on elsewhere later. That place counts.");
    }

    private Effect practise(Enrolment own, Unit unit, Entry entry) {
        var answer = read(entry, Entry.Answer.class);
        return unit instanceof Unit.Practice practice
                        && answer != null
                        && practising.take(own, practice, answer.item(), answer.answer())
                ? Effect.KEPT
                : Effect.dropped("This question is no longer asked.");
    }

    /// Replaces a draft that nobody else touched since the device saw it or wrote it; else both texts are kept, this
    /// one
    /// in the journal.
    private Effect draft(Enrolment own, DeviceId device, Unit unit, Entry entry) {
        var mine = read(entry, Entry.Text.class);
        if (!(unit instanceof Unit.Assignment) || mine == null) return Effect.dropped("Nothing is handed in here.");
        if (mine.text().length() > LONGEST_DRAFT) return Effect.dropped("The text is too long. It is kept here only.");
        var theirs = handingIn.draft(own, unit.id());
        var written = journals.draftVersion(own.id(), device, unit.id()).orElse(mine.seen());
        var isOurs = theirs.version() == mine.seen() || theirs.version() == written;
        if (theirs.text().equals(mine.text())) return Effect.KEPT;
        var draft = new Draft(mine.text(), theirs.link(), theirs.version(), null);
        return isOurs && handingIn.keep(own, unit.id(), draft, theirs.version())
                ? new Effect(Outcome.KEPT, "", theirs.version() + 1)
                : Effect.changed("The draft was changed elsewhere too. Both texts are kept, this one here.");
    }

    private <T> @Nullable T read(Entry entry, Class<T> type) {
        try {
            return json.readValue(entry.payload(), type);
        } catch (JacksonException e) {
            return null;
        }
    }
}
