package org.assay.learning.attendance;

import java.util.List;
import org.assay.identity.OrganizationId;
import org.assay.learning.EnrolmentId;

/// Attendance of these people, at most 100, counts from now on, or was corrected. Told again with every correction.
public record AttendanceSettled(OrganizationId organization, List<EnrolmentId> enrolments) {}
