-- What is handed in on the way, apart from assessed tasks. When it is due belongs to the offering; what somebody wrote
-- is seen by them and by the organization.

create table learning.deadline (
    offering_id uuid not null,
    unit_id uuid not null,
    organization_id uuid not null,
    due_at timestamptz,
    late_hours int check (late_hours between 0 and 8760),
    version int not null default 1,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (offering_id, unit_id)
);
create index deadline_by_due on learning.deadline (organization_id, due_at);
alter table learning.deadline enable row level security, force row level security;
create policy tenant on learning.deadline using (organization_id = (select tenancy.organization()));

create table learning.extension (
    enrolment_id uuid not null references learning.enrolment,
    unit_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    due_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 1000),
    given_by uuid not null,
    given_at timestamptz not null,
    primary key (enrolment_id, unit_id)
);
alter table learning.extension enable row level security, force row level security;
create policy between on learning.extension
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()))
    with check (organization_id = (select tenancy.organization()));

create table learning.draft_work (
    enrolment_id uuid not null references learning.enrolment,
    unit_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    text text not null check (length(text) <= 50000),
    link text not null check (length(link) <= 2000),
    version int not null,
    saved_at timestamptz not null,
    primary key (enrolment_id, unit_id)
);
alter table learning.draft_work enable row level security, force row level security;
create policy person on learning.draft_work
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

create table learning.submission (
    id uuid primary key,
    organization_id uuid not null,
    offering_id uuid not null,
    unit_id uuid not null,
    enrolment_id uuid not null references learning.enrolment,
    learner_id uuid not null,
    number int not null check (number between 1 and 50),
    text text not null check (length(text) <= 50000),
    link text not null check (length(link) <= 2000),
    due_at timestamptz,
    late boolean not null,
    waiting boolean not null default true,
    handed_in_at timestamptz not null,
    unique (enrolment_id, unit_id, number),
    unique (organization_id, id)
);
create index submission_waiting on learning.submission (organization_id, handed_in_at, id) where waiting;
alter table learning.submission enable row level security, force row level security;
create policy between on learning.submission
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

-- What somebody who teaches answered: written by the organization alone.
create table learning.answer (
    submission_id uuid primary key references learning.submission,
    organization_id uuid not null,
    learner_id uuid not null,
    verdict text not null check (verdict in ('ACCEPTED', 'RETURNED')),
    feedback text not null check (length(feedback) <= 20000),
    answered_by uuid not null,
    answered_at timestamptz not null
);
alter table learning.answer enable row level security, force row level security;
create policy between on learning.answer
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()))
    with check (organization_id = (select tenancy.organization()));
