package org.assay.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows about a person for [PersonalData], as the database would write them in JSON.
@Component
@Transactional
public class PersonalRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Tenancy tenancy;
    private final Organizations organizations;

    PersonalRows(JdbcClient jdbc, JsonMapper json, Tenancy tenancy, Organizations organizations) {
        this.jdbc = jdbc;
        this.json = json;
        this.tenancy = tenancy;
        this.organizations = organizations;
    }

    /// @param select a query of ours, with `:person` where the person's id belongs
    public List<Map<String, Object>> list(String select, PersonId person) {
        return jdbc.sql("select to_jsonb(r)::text from (" + select + ") r")
                .param("person", person.value())
                .query((row, _) -> json.readValue(row.getString(1), new TypeReference<Map<String, Object>>() {}))
                .list();
    }

    /// The rows of several queries, by what they are called.
    ///
    /// @param selects a name to a query as above
    public Map<String, List<Map<String, Object>>> lists(Map<String, String> selects, PersonId person) {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        selects.forEach((kind, select) -> all.put(kind, list(select, person)));
        return all;
    }

    /// The same, where rows belong to organizations: asked in the hands of every one, since somebody may have worked or
    /// learned for any.
    public Map<String, List<Map<String, Object>>> listsOfAll(Map<String, String> selects, PersonId person) {
        var all = new TreeMap<String, List<Map<String, Object>>>();
        forAll(
                person,
                () -> lists(selects, person)
                        .forEach((kind, rows) -> Objects.requireNonNull(
                                        all.computeIfAbsent(kind, _ -> new ArrayList<>()))
                                .addAll(rows)));
        return all;
    }

    /// Does work once for each organization there is, in its hands and the person's.
    public void forAll(PersonId person, Runnable work) {
        for (var organization : organizations.list()) {
            tenancy.as(new Acting(organization.id(), person, null), work);
        }
    }

    /// Changes rows about the person.
    ///
    /// @param update a statement of ours, with `:person` as above
    public void change(String update, PersonId person) {
        jdbc.sql(update).param("person", person.value()).update();
    }

    /// The organizations that a query names in its only column, with `:person` as above.
    public List<OrganizationId> organizations(String select, PersonId person) {
        return jdbc.sql(select)
                .param("person", person.value())
                .query((row, _) -> new OrganizationId(row.getObject(1, java.util.UUID.class)))
                .list();
    }
}
