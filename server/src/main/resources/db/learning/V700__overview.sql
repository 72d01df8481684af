-- Counted for the overview, by time; and by entry.
create index enrolment_by_organization on learning.enrolment (organization_id, enrolled_at, entry_id);
