package org.assay.home.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.awarding.Awards;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.home.staff.WorkPage.Figure;
import org.assay.home.staff.WorkPage.Month;
import org.assay.home.staff.WorkPage.Programme;
import org.assay.identity.OrganizationId;
import org.assay.issuing.Credentials;
import org.assay.learning.Enrolments;
import org.assay.shared.Memo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How an organization stands: what happened in a time, and in the same time before.
@Component
class Standing {
    /// Fewer decisions than this make no rate.
    static final int FEW = 10;

    private static final int MONTHS = 12;
    private static final int MOST_PROGRAMMES = 20;
    private final Enrolments enrolments;
    private final Awards awards;
    private final Credentials credentials;
    private final PublishedEntries entries;
    private final Clock clock;
    private final Memo<Question, Report> reports;

    private record Question(OrganizationId organization, Period period) {}

    Standing(
            Enrolments enrolments,
            Awards awards,
            Credentials credentials,
            PublishedEntries entries,
            Clock clock,
            @Value("${memory.standing}") Duration memory) {
        this.reports = new Memo<>(memory);
        this.enrolments = enrolments;
        this.awards = awards;
        this.credentials = credentials;
        this.entries = entries;
        this.clock = clock;
    }

    /// One organization's counts in one time, by entry.
    private record Counts(
            Map<EntryId, Integer> joined, Map<EntryId, Awards.Tally> decided, Map<EntryId, Integer> issued) {

        Awards.Tally decisions() {
            return decided.values().stream().reduce(new Awards.Tally(0, 0), Awards.Tally::plus);
        }
    }

    /// What the overview's upper part says.
    record Report(List<Figure> figures, List<Month> months, List<Programme> programmes) {}

    @Transactional
    public Report report(OrganizationId organization, Period period) {
        return reports.get(new Question(organization, period), question -> count(organization, period));
    }

    private Report count(OrganizationId organization, Period period) {
        var now = clock.instant();
        var start = period.before(now);
        var current = counts(organization, start, now);
        var before = counts(organization, period.before(start), start);
        return new Report(figures(current, before), months(organization, now), programmes(current));
    }

    private Counts counts(OrganizationId organization, Instant from, Instant to) {
        return new Counts(
                enrolments.tally(organization, from, to),
                awards.tally(organization, from, to),
                credentials.tally(organization, from, to));
    }

    private static List<Figure> figures(Counts current, Counts before) {
        return List.of(
                figure(
                        "People who joined",
                        sum(current.joined().values()),
                        sum(before.joined().values())),
                figure("Awards decided", all(current.decisions()), all(before.decisions())),
                new Figure("Granted", rate(current.decisions()), wasRate(current.decisions(), before.decisions())),
                figure(
                        "Credentials issued",
                        sum(current.issued().values()),
                        sum(before.issued().values())));
    }

    private static Figure figure(String label, int now, int before) {
        return new Figure(label, "%,d".formatted(now), change(now, before));
    }

    /// In words; without a percentage where the time before is too thin to compare with.
    private static String change(int now, int before) {
        if (before == 0) return now == 0 ? "None before either" : "None in the time before";
        if (now == before) return "As many as before";
        if (before < FEW) return "%,d in the time before".formatted(before);
        return "%d%% %s than before"
                .formatted(Math.round(Math.abs(now - before) * 100.0 / before), now > before ? "more" : "fewer");
    }

    private static int all(Awards.Tally tally) {
        return tally.granted() + tally.declined();
    }

    private static String rate(Awards.Tally tally) {
        return all(tally) < FEW ? "–" : Math.round(tally.granted() * 100.0 / all(tally)) + "%";
    }

    private static String wasRate(Awards.Tally now, Awards.Tally before) {
        if (all(now) < FEW) return "Not enough data: %d decided".formatted(all(now));
        return all(before) < FEW ? "No rate in the time before" : "Was " + rate(before);
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private List<Month> months(OrganizationId organization, Instant now) {
        ZoneId zone = ZoneOffset.UTC;
        var first = YearMonth.from(now.atZone(zone)).minusMonths(MONTHS - 1);
        var issued = credentials.months(
                organization, first.atDay(1).atStartOfDay(zone).toInstant(), zone);
        var months = new ArrayList<Month>();
        for (var index = 0; index < MONTHS; index++) {
            var month = first.plusMonths(index);
            var name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK);
            months.add(new Month(name, month.getYear(), issued.getOrDefault(month, 0)));
        }
        return months;
    }

    /// Those in which most happened.
    private List<Programme> programmes(Counts counts) {
        var ids = new HashSet<>(counts.joined().keySet());
        ids.addAll(counts.decided().keySet());
        ids.addAll(counts.issued().keySet());
        return ids.stream()
                .sorted(Comparator.comparing((EntryId id) -> counts.joined().getOrDefault(id, 0)
                                + counts.issued().getOrDefault(id, 0))
                        .reversed()
                        .thenComparing(EntryId::value))
                .limit(MOST_PROGRAMMES)
                .map(id -> programme(id, counts))
                .toList();
    }

    private Programme programme(EntryId id, Counts counts) {
        var decided = counts.decided().getOrDefault(id, new Awards.Tally(0, 0));
        var latest = entries.versions(id).stream()
                .max(Comparator.comparing(version -> version.id().number()));
        return new Programme(
                id,
                latest.map(version -> version.definition().title()).orElse(""),
                counts.joined().getOrDefault(id, 0),
                all(decided),
                rate(decided),
                counts.issued().getOrDefault(id, 0));
    }
}
