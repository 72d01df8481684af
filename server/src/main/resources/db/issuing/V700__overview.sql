-- Counted for the overview, by time; and by entry.
create index credential_by_time on issuing.credential (organization_id, issued_at, entry_id);
