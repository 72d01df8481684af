package org.assay.home.open;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.catalog.ClaimType;
import org.assay.catalog.medallion.Hallmark;
import org.assay.catalog.search.Facet;
import org.assay.catalog.search.Found;
import org.assay.catalog.search.Search;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.web.Page;
import org.springframework.web.util.UriComponentsBuilder;

/// What can be earned, and what of it fits a search.
public record CataloguePage(
        Search search, Found found, @JsonIgnore Map<OrganizationId, Organization> issuers) implements Page {
    private static final Map<String, String> FIELDS = Map.of(
            "data", "Data and statistics",
            "health", "Health and care",
            "energy", "Energy and environment",
            "teach", "Teaching",
            "law", "Law and privacy",
            "build", "Building and making",
            "people", "People and communication",
            "core", "Another field");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("short", "Under 10 hours"),
            Map.entry("medium", "10 to 30 hours"),
            Map.entry("long", "Over 30 hours"),
            Map.entry("ASSESSED", "Assessed"),
            Map.entry("COMPLETED", "Completed, not assessed"),
            Map.entry("ATTENDED", "Attended, not assessed"),
            Map.entry("free", "Free"),
            Map.entry("low", "Under 100"),
            Map.entry("high", "100 and more"),
            Map.entry("unknown", "Price not said"),
            Map.entry("any", "Any time"),
            Map.entry("soon", "Within 30 days"),
            Map.entry("later", "Later"),
            Map.entry("closed", "Not open now"));

    @Override
    public String title() {
        return "Catalogue";
    }

    /// English heading of a facet.
    public static String heading(Facet facet) {
        return switch (facet) {
            case FIELD -> "Subject";
            case LEVEL -> "Level";
            case TIME -> "Time";
            case LANGUAGE -> "Language";
            case CLAIM -> "Type of claim";
            case PRICE -> "Price";
            case UNIVERSITY -> "University";
            case START -> "Starts";
        };
    }

    /// English words of a facet's value; names of languages and universities as they call themselves.
    public String label(Facet facet, String value) {
        return switch (facet) {
            case FIELD -> FIELDS.getOrDefault(value, value);
            case LEVEL -> value.equals("0") ? "Without level" : "Level " + value;
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(Locale.forLanguageTag(value));
            case UNIVERSITY -> university(value);
            case TIME, CLAIM, PRICE, START -> WORDS.getOrDefault(value, value);
        };
    }

    private String university(String value) {
        return issuers.values().stream()
                .filter(each -> each.id().value().toString().equals(value))
                .findFirst()
                .map(Organization::name)
                .orElse(value);
    }

    public String issuer(Found.Hit hit) {
        var issuer = issuers.get(hit.organization());
        return issuer == null ? "" : issuer.name();
    }

    /// HTML, safe to print.
    public String hallmark(Found.Hit hit) {
        var method = switch (hit.claimType()) {
            case COMPLETED -> Hallmark.Method.COMPLETED;
            case ATTENDED -> Hallmark.Method.ATTENDED;
            case ASSESSED -> hit.hasMarkedWork() ? Hallmark.Method.MARKED_WORK : Hallmark.Method.EXAM;
        };
        int level = hit.claimType() == ClaimType.ASSESSED ? hit.eqfLevel() : 0;
        int year = hit.publishedAt().atOffset(java.time.ZoneOffset.UTC).getYear();
        return Hallmark.of(issuer(hit), level, method, year).html();
    }

    public boolean isNarrowed() {
        return !search.chosen().isEmpty();
    }

    /// The values that are chosen, with the address that leaves each out.
    @JsonIgnore
    public Map<String, String> inUse() {
        var links = new LinkedHashMap<String, String>();
        for (var facet : Facet.values()) {
            for (var value : search.values(facet)) links.put(label(facet, value), without(facet, value));
        }
        return links;
    }

    private String without(Facet facet, String value) {
        var narrowed = new LinkedHashMap<Facet, List<String>>();
        search.chosen()
                .forEach((each, values) -> narrowed.put(
                        each,
                        values.stream()
                                .filter(one -> each != facet || !one.equals(value))
                                .toList()));
        return address(narrowed, Search.FIRST);
    }

    /// The address that shows more of the same, or the empty text where all are shown or no more can be.
    public String more() {
        int show = search.show() + Search.STEP;
        return found.total() <= search.show() || search.show() >= Search.MOST
                ? ""
                : address(search.chosen(), show) + "#more";
    }

    /// How many [#more] adds.
    public int step() {
        return Math.min(Search.STEP, found.total() - search.show());
    }

    private String address(Map<Facet, List<String>> chosen, int show) {
        var address = UriComponentsBuilder.fromPath("/");
        if (!search.words().isEmpty()) address.queryParam("q", "{q}");
        chosen.forEach((facet, values) -> values.forEach(value -> address.queryParam(facet.key(), value)));
        if (search.sort() != Search.Sort.MATCH) {
            address.queryParam("sort", search.sort().name().toLowerCase(Locale.ROOT));
        }
        if (show != Search.FIRST) address.queryParam("show", show);
        return search.words().isEmpty()
                ? address.encode().build().toUriString()
                : address.encode().buildAndExpand(search.words()).toUriString();
    }
}
