-- What a task asks belongs to the organization; learners get it in the organization's name, without the key. Attempts,
-- responses and marks are seen by the learner and by the organization; only the organization marks.

-- Each saved version of what a task asks. Rows are never changed, so an attempt may point to the one it was given.
create table assessment.filling (
    offering_id uuid not null,
    task text not null,
    number int not null check (number >= 1),
    organization_id uuid not null,
    modality text not null check (modality in ('EXAM', 'MARKED_WORK')),
    content jsonb not null,
    is_complete boolean not null,
    saved_by uuid,
    saved_at timestamptz not null,
    primary key (offering_id, task, number)
);
alter table assessment.filling enable row level security, force row level security;
create policy tenant on assessment.filling using (organization_id = tenancy.organization());

create table assessment.attempt (
    id uuid primary key,
    enrolment_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    offering_id uuid not null,
    task text not null,
    filling_number int not null,
    started_at timestamptz not null,
    deadline timestamptz,
    submitted_at timestamptz,
    unique (enrolment_id, task),
    foreign key (offering_id, task, filling_number) references assessment.filling
);
create index attempt_in_progress on assessment.attempt (organization_id, deadline) where submitted_at is null;
alter table assessment.attempt enable row level security, force row level security;
create policy between on assessment.attempt
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());

-- The newest answer to one item. `sequence` is the answer's time in milliseconds since 1970, as its browser saw it:
-- what arrives late does not overwrite what was written later.
create table assessment.response (
    attempt_id uuid not null references assessment.attempt,
    item text not null,
    choices text[] not null,
    text text not null check (length(text) <= 60000),
    sequence bigint not null,
    learner_id uuid not null,
    organization_id uuid not null,
    saved_at timestamptz not null,
    primary key (attempt_id, item)
);
alter table assessment.response enable row level security, force row level security;
create policy between on assessment.response
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());

-- One for an attempt. No marker: marked by rule.
create table assessment.mark (
    attempt_id uuid primary key references assessment.attempt,
    given numeric not null check (given >= 0),
    maximum numeric not null check (maximum > 0),
    marker uuid,
    feedback text not null check (length(feedback) <= 20000),
    levels jsonb not null,
    learner_id uuid not null,
    organization_id uuid not null,
    marked_at timestamptz not null,
    check (marker <> learner_id)
);
alter table assessment.mark enable row level security, force row level security;
create policy between on assessment.mark for select
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());
create policy organization_marks on assessment.mark for insert
    with check (organization_id = tenancy.organization());
