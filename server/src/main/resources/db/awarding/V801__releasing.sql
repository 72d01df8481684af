-- A table may wait for a second person, and is held for a while in which it can be taken back.

alter table awarding.batch drop constraint batch_state_check;
alter table awarding.batch add constraint batch_state_check check
    (state in ('MATCHING', 'CHECKING', 'WAITING', 'HELD', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED'));
alter table awarding.batch add column hold_minutes integer not null default 0 check (hold_minutes between 0 and 10080),
    add column approved_by uuid, add column release_at timestamptz;
alter table awarding.batch add constraint two_people check (approved_by <> made_by and approved_by <> started_by);
drop index awarding.batch_running;
create index batch_running on awarding.batch (organization_id, started_at) where state in ('HELD', 'RUNNING');

-- When a row was awarded, or could not be.
alter table awarding.batch_row add column settled_at timestamptz;
create index batch_row_settled on awarding.batch_row (batch_id, settled_at) where settled_at is not null;

-- What an organization asks of its tables: from how many rows a second person has to release, and how long each is held.
create table awarding.batch_rule (
    organization_id uuid primary key,
    second_from integer check (second_from between 1 and 20000),
    hold_minutes integer not null check (hold_minutes between 0 and 10080)
);
alter table awarding.batch_rule enable row level security, force row level security;
create policy organization_keeps on awarding.batch_rule using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));
