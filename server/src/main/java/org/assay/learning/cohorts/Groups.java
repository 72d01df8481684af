package org.assay.learning.cohorts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.learning.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which groups of a cohort somebody is in, for the organization that is acting. A group is there as long as somebody
/// is in it.
@Repository
@Transactional
class Groups {
    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The names of everybody's groups; whoever is in none is absent.
    Map<EnrolmentId, SortedSet<String>> of(OfferingId offering) {
        var groups = new HashMap<EnrolmentId, SortedSet<String>>();
        jdbc.sql("select enrolment_id, name from learning.cohort_group join learning.enrolment on id = enrolment_id"
                        + " where offering_id = ?")
                .param(offering.value())
                .query(row -> {
                    groups.computeIfAbsent(
                                    new EnrolmentId(row.getObject("enrolment_id", UUID.class)), _ -> new TreeSet<>())
                            .add(row.getString("name"));
                });
        return groups;
    }

    /// Puts those of the offering into a group and says how many were not in it yet. Harmless when repeated.
    int put(OfferingId offering, List<EnrolmentId> some, String group) {
        return jdbc.sql("insert into learning.cohort_group (enrolment_id, name, learner_id, organization_id)"
                        + " select id, ?, learner_id, organization_id from learning.enrolment"
                        + " where offering_id = ? and id = any(?) on conflict do nothing")
                .params(group, offering.value(), ids(some))
                .update();
    }

    /// Takes those of the offering out of a group and says how many were in it. Harmless when repeated.
    int take(OfferingId offering, List<EnrolmentId> some, String group) {
        return jdbc.sql("delete from learning.cohort_group using learning.enrolment e"
                        + " where e.id = enrolment_id and e.offering_id = ? and e.id = any(?) and name = ?")
                .params(offering.value(), ids(some), group)
                .update();
    }

    private static UUID[] ids(List<EnrolmentId> some) {
        return some.stream().map(EnrolmentId::value).toArray(UUID[]::new);
    }
}
