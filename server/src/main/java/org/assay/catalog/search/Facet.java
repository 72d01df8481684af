package org.assay.catalog.search;

import java.util.List;
import java.util.Map;

/// A fact that narrows a search down. Several values of one widen it, several facets narrow it.
public enum Facet {
    FIELD("field", "e.field"),
    LEVEL("level", "e.eqf_level::text"),
    TIME("time", "case when e.hours < 10 then 'short' when e.hours <= 30 then 'medium' else 'long' end"),
    LANGUAGE("language", "e.languages"),
    CLAIM("claim", "e.claim_type"),
    PRICE(
            "price",
            "case when e.price_minor is null then 'unknown' when e.price_minor = 0 then 'free'"
                    + " when e.price_minor < 10000 then 'low' else 'high' end"),
    UNIVERSITY("university", "e.organization_id::text"),
    START(
            "start",
            "case when e.open_until is null or e.open_until <= :now then 'closed' when e.is_self_paced then 'any'"
                    + " when (select min(s) from unnest(e.starts) s where s >= :now) < :soon then 'soon' else 'later' end");

    private final String key;
    private final String expression;

    Facet(String key, String expression) {
        this.key = key;
        this.expression = expression;
    }

    /// Name of the parameter in an address.
    public String key() {
        return key;
    }

    String expression() {
        return expression;
    }

    /// The condition that a row fits what was chosen; `true` where nothing was.
    String fits(Map<Facet, List<String>> chosen) {
        if (chosen.getOrDefault(this, List.of()).isEmpty()) return "true";
        return this == LANGUAGE ? "e.languages && cast(:language as text[])" : expression + " = any(:" + key + ")";
    }
}
