-- Awards that rest on what the organization states: one for each row of a table that it brings.

alter table awarding.award alter column enrolment_id drop not null;
alter table awarding.award add column batch_id uuid, add column batch_line integer, add column statement jsonb;
alter table awarding.award add constraint rests_on_one check
    ((enrolment_id is null) <> (batch_id is null)
     and (batch_id is null) = (batch_line is null) and (batch_id is null) = (statement is null));
create unique index award_of_line on awarding.award (batch_id, batch_line);

create table awarding.batch (
    id uuid primary key,
    organization_id uuid not null,
    entry_id uuid not null,
    entry_version integer not null,
    name text not null check (length(name) between 1 and 200),
    state text not null check (state in ('MATCHING', 'CHECKING', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    header jsonb not null,
    remarks jsonb not null,
    columns jsonb not null,
    earned_on date,
    made_by uuid not null,
    made_at timestamptz not null,
    started_by uuid,
    started_at timestamptz,
    ended_at timestamptz,
    version integer not null default 1
);
create index batch_of_organization on awarding.batch (organization_id, made_at desc);
create index batch_running on awarding.batch (organization_id) where state = 'RUNNING';
alter table awarding.batch enable row level security, force row level security;
create policy organization_keeps on awarding.batch using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));

-- `cells` hold a row as it was brought until its columns are matched, and are emptied then: what is left out is not kept.
create table awarding.batch_row (
    batch_id uuid not null references awarding.batch on delete cascade,
    line integer not null,
    organization_id uuid not null,
    cells jsonb,
    entered jsonb,
    state text not null check (state in ('NEW', 'READY', 'BLOCKED', 'LEFT_OUT', 'AWARDED', 'FAILED')),
    earned jsonb,
    problems jsonb,
    name text not null default '',
    address text not null default '',
    award_id uuid,
    trouble text,
    primary key (batch_id, line)
);
create index batch_row_by_state on awarding.batch_row (batch_id, state, line);
alter table awarding.batch_row enable row level security, force row level security;
create policy organization_keeps on awarding.batch_row using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));

-- How columns were matched the last time, by their names.
create table awarding.column_memory (
    organization_id uuid not null,
    name text not null,
    field text not null,
    primary key (organization_id, name)
);
alter table awarding.column_memory enable row level security, force row level security;
create policy organization_keeps on awarding.column_memory using (organization_id = (select tenancy.organization()))
    with check (organization_id = (select tenancy.organization()));
