package org.assay.catalog.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.catalog.ClaimType;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.elements.Price;
import org.assay.catalog.search.Found.Count;
import org.assay.catalog.search.Found.Hit;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.shared.Memo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finds what can be earned, and counts it.
@Repository
@Transactional(readOnly = true)
public class Searching {
    private static final int SOON_DAYS = 30;
    private static final int MOST_VALUES = 30;
    private static final int MOST_RANKED = 500;
    private static final String COLUMNS = "e.entry_id, e.number, e.organization_id, e.title, e.summary, e.languages,"
            + " e.eqf_level, e.hours, e.claim_type, e.has_marked_work, e.published_at, e.is_self_paced, e.price_minor,"
            + " e.currency, e.renewal_months, coalesce(e.open_until > :now, false) as is_open,"
            + " (select min(s) from unnest(e.starts) s where s >= :now) as starts_at";

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Clock clock;
    private final Memo<Search, Found> everything;

    Searching(
            JdbcClient jdbc, Organizations organizations, Clock clock, @Value("${memory.catalogue}") Duration memory) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
        this.everything = new Memo<>(memory);
    }

    /// Those with all of the words; where there is none, those with some. Of those who ask for everything, which is
    /// what a front page does, some see the answer to another.
    public Found find(Search search) {
        return search.isEverything() ? everything.get(search, this::found) : found(search);
    }

    private Found found(Search search) {
        preferIndex(true);
        var found = find(search, " and ");
        if (found.total() == 0 && search.terms().size() > 1) found = find(search, " or ");
        preferIndex(false);
        return found;
    }

    /// The planner thinks little of what it costs to read all long texts and passes the index by where a word is
    /// common: 40 ms instead of 5 at 10,000 rows.
    private void preferIndex(boolean isPreferred) {
        jdbc.sql("set local enable_seqscan = " + (isPreferred ? "off" : "on")).update();
    }

    private Found find(Search search, String joined) {
        var counts = new EnumMap<Facet, List<Count>>(Facet.class);
        int total = count(search, joined, counts);
        var hits = total == 0 ? List.<Hit>of() : hits(search, joined, total);
        return new Found(hits, total, joined.equals(" or ") && total > 0, Map.copyOf(counts));
    }

    /// Rows that are alike in every facet, and how many those are.
    private record Alike(Map<Facet, List<String>> values, int number) {
        boolean fits(Map<Facet, List<String>> chosen, @Nullable Facet but) {
            return chosen.entrySet().stream()
                    .allMatch(each -> each.getKey() == but
                            || each.getValue().isEmpty()
                            || of(each.getKey()).stream().anyMatch(each.getValue()::contains));
        }

        List<String> of(Facet facet) {
            return values.getOrDefault(facet, List.of());
        }
    }

    /// One pass over the rows with the words; each facet is counted over those that fit all other facets.
    private int count(Search search, String joined, Map<Facet, List<Count>> counts) {
        var groups = grouped(search, joined);
        for (var facet : Facet.values()) {
            var numbers = new TreeMap<String, Integer>();
            for (var alike : groups) {
                if (!alike.fits(search.chosen(), facet)) continue;
                alike.of(facet).forEach(value -> numbers.merge(value, alike.number(), Integer::sum));
            }
            counts.put(facet, mostFirst(numbers));
        }
        return groups.stream()
                .filter(alike -> alike.fits(search.chosen(), null))
                .mapToInt(Alike::number)
                .sum();
    }

    private static List<Count> mostFirst(Map<String, Integer> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::number).reversed())
                .limit(MOST_VALUES)
                .toList();
    }

    private List<Alike> grouped(Search search, String joined) {
        var facets = Arrays.stream(Facet.values()).map(Facet::expression).collect(Collectors.joining(", "));
        var sql = "select " + facets + ", count(*) from " + rows(search, joined) + " group by "
                + IntStream.rangeClosed(1, Facet.values().length)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        return bound(search, sql).query(Searching::alike).list();
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        var values = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var column = facet.ordinal() + 1;
            values.put(
                    facet,
                    facet == Facet.LANGUAGE
                            ? List.of((String[]) row.getArray(column).getArray())
                            : List.of(row.getString(column)));
        }
        return new Alike(values, row.getInt(Facet.values().length + 1));
    }

    private List<Hit> hits(Search search, String joined, int total) {
        var fits = Arrays.stream(Facet.values())
                .map(facet -> facet.fits(search.chosen()))
                .filter(each -> !each.equals("true"))
                .collect(Collectors.joining(" and "));
        var sql = "select " + COLUMNS + " from " + rows(search, joined)
                + (fits.isEmpty() ? "" : " and " + fits) + " order by "
                + order(search, total) + ", e.title, e.entry_id limit :show";
        return bound(search, sql).query(Searching::hit).list();
    }

    private static String order(Search search, int total) {
        var open = "coalesce(e.open_until > :now, false) desc";
        var match = search.terms().isEmpty() ? "e.published_at desc" : rank(search, total);
        return switch (search.order()) {
            case MATCH -> search.terms().isEmpty() ? open + ", " + match : match;
            case SHORTEST -> "e.hours, " + match;
            case STARTS -> "case when e.open_until > :now and e.is_self_paced then 1 else 0 end, starts_at nulls last";
            case NEWEST -> "e.published_at desc";
            case PRICE -> "e.price_minor nulls last";
        };
    }

    /// Where a word is common its place in the text says little, and reading all texts takes long: then the titles
    /// alone rank.
    private static String rank(Search search, int total) {
        var words = total > MOST_RANKED ? "e.titled" : "e.words";
        return "ts_rank(" + words + ", " + query(search, " or ") + ") desc, e.published_at desc";
    }

    private static String rows(Search search, String joined) {
        // What is tried in a sandbox is offered to nobody.
        return "catalog.search_entry e where e.organization_id <> all(:sandboxes)"
                + (search.terms().isEmpty() ? "" : " and e.words @@ " + query(search, joined));
    }

    /// Each term as a stem of the commonest languages or as the beginning of a word as it is written. A subquery, so
    /// that it is worked out once and not for each row.
    private static String query(Search search, String joined) {
        var operator = joined.equals(" and ") ? " && " : " || ";
        return Stream.iterate(0, i -> i < search.terms().size(), i -> i + 1)
                .map(i -> "(plainto_tsquery('english', :t%1$d) || plainto_tsquery('german', :t%1$d)".formatted(i)
                        + " || to_tsquery('simple', :t%d || ':*'))".formatted(i))
                .collect(Collectors.joining(operator, "(select ", ")"));
    }

    private JdbcClient.StatementSpec bound(Search search, String sql) {
        var now = clock.instant();
        var values = new LinkedHashMap<String, Object>();
        values.put("now", utc(now));
        values.put("soon", utc(now.plus(SOON_DAYS, ChronoUnit.DAYS)));
        values.put("show", search.show());
        values.put(
                "sandboxes",
                organizations.sandboxes().keySet().stream()
                        .map(OrganizationId::value)
                        .toArray(UUID[]::new));
        var terms = search.terms();
        for (int i = 0; i < terms.size(); i++) values.put("t" + i, terms.get(i));
        search.chosen().forEach((facet, chosen) -> values.put(facet.key(), chosen.toArray(String[]::new)));
        return jdbc.sql(sql).params(values);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var starts = row.getObject("starts_at", OffsetDateTime.class);
        return new Hit(
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("number")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("title"),
                row.getString("summary"),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getInt("eqf_level"),
                row.getInt("hours"),
                ClaimType.valueOf(row.getString("claim_type")),
                row.getBoolean("has_marked_work"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_open"),
                row.getBoolean("is_self_paced"),
                starts == null ? null : starts.toInstant(),
                currency == null ? null : new Price(row.getLong("price_minor"), currency),
                row.getObject("renewal_months", Integer.class));
    }
}
