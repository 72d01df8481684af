-- Counted for the overview, by time; and by entry.
create index award_by_time on awarding.award (organization_id, decided_at, state, entry_id);
