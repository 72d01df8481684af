package org.assay.home.open;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.search.Facet;
import org.assay.catalog.search.Search;
import org.assay.catalog.search.Searching;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The catalogue: what can be earned, by words and facts.
@Controller
class CatalogueController {
    private final Searching searching;
    private final Organizations organizations;

    CatalogueController(Searching searching, Organizations organizations) {
        this.searching = searching;
        this.organizations = organizations;
    }

    @Public
    @GetMapping("/")
    Page index(@RequestParam MultiValueMap<String, String> query) {
        var search = search(query);
        var found = searching.find(search);
        Map<OrganizationId, Organization> issuers = organizations.list().stream()
                .collect(Collectors.toMap(Organization::id, Function.identity(), (one, _) -> one));
        return new CataloguePage(search, found, issuers);
    }

    /// What cannot be read is left out: an old or mistyped link still finds something.
    static Search search(MultiValueMap<String, String> query) {
        var chosen = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = query.getOrDefault(facet.key(), List.of()).stream()
                    .filter(value -> !value.isBlank() && value.length() <= 60)
                    .toList();
            if (!values.isEmpty()) chosen.put(facet, values);
        }
        return new Search(first(query, "q"), chosen, sort(first(query, "sort")), show(first(query, "show")));
    }

    private static String first(MultiValueMap<String, String> query, String name) {
        var value = query.getFirst(name);
        return value == null ? "" : value;
    }

    private static Search.Sort sort(String typed) {
        return Arrays.stream(Search.Sort.values())
                .filter(sort -> sort.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(Search.Sort.MATCH);
    }

    private static int show(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : Search.FIRST;
    }
}
