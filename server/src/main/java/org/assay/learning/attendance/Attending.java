package org.assay.learning.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How much of an offering's live sessions people attended.
@Service
@Transactional
public class Attending {
    private final LiveSessions sessions;
    private final Presences presences;
    private final Tenancy tenancy;

    Attending(LiveSessions sessions, Presences presences, Tenancy tenancy) {
        this.sessions = sessions;
        this.presences = presences;
        this.tenancy = tenancy;
    }

    /// One person's, for themselves or their organization.
    public Attendance of(Enrolment enrolment) {
        return tenancy.as(
                Acting.organization(enrolment.organization()),
                () -> Attendance.of(sessions.in(enrolment.offering()), presences.of(List.of(enrolment.id()))));
    }

    /// Several people's in one offering, in two queries; for the organization.
    public Map<EnrolmentId, Attendance> of(OfferingId offering, Collection<EnrolmentId> enrolments) {
        var held = sessions.in(offering);
        var known = presences.of(enrolments).stream().collect(Collectors.groupingBy(Presence::enrolment));
        var all = new HashMap<EnrolmentId, Attendance>();
        for (var id : enrolments) all.put(id, Attendance.of(held, known.getOrDefault(id, List.of())));
        return all;
    }
}
