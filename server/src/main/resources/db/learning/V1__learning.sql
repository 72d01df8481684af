-- Lessons belong to the organization that wrote them. An enrolment, and how far it is, is seen by the learner and by
-- the organization.

create table learning.lesson (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    number int not null check (number >= 1),
    title text not null check (length(title) between 1 and 200),
    minutes int not null check (minutes between 1 and 600),
    body text not null check (length(body) <= 100000),
    version int not null default 1,
    unique (offering_id, number) deferrable initially deferred
);
alter table learning.lesson enable row level security, force row level security;
create policy tenant on learning.lesson using (organization_id = tenancy.organization());

create table learning.enrolment (
    id uuid primary key,
    learner_id uuid not null,
    organization_id uuid not null,
    offering_id uuid not null,
    entry_id uuid not null,
    entry_number int not null,
    enrolled_at timestamptz not null,
    unique (learner_id, offering_id)
);
create index enrolment_by_offering on learning.enrolment (offering_id);
alter table learning.enrolment enable row level security, force row level security;
create policy between on learning.enrolment
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());

-- A lesson was read to its end.
create table learning.reading (
    enrolment_id uuid not null references learning.enrolment,
    lesson_id uuid not null references learning.lesson on delete cascade,
    learner_id uuid not null,
    organization_id uuid not null,
    read_at timestamptz not null,
    primary key (enrolment_id, lesson_id)
);
alter table learning.reading enable row level security, force row level security;
create policy between on learning.reading
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());

-- How far a task is, as `assessment` told.
create table learning.task_step (
    enrolment_id uuid not null references learning.enrolment,
    task text not null,
    step text not null check (step in ('STARTED', 'SUBMITTED', 'MARKED')),
    learner_id uuid not null,
    organization_id uuid not null,
    at timestamptz not null,
    primary key (enrolment_id, task, step)
);
alter table learning.task_step enable row level security, force row level security;
create policy between on learning.task_step
    using (organization_id = tenancy.organization() or learner_id = tenancy.person());
