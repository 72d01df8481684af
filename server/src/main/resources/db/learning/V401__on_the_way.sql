-- What a learner leaves behind between lessons: where they were, what they practised and when it comes back, the pace
-- they chose, how they like pages, and what a task was worth. Seen by the learner and by the organization, but for the
-- preference, which is theirs alone.

create table learning.place (
    enrolment_id uuid primary key references learning.enrolment,
    unit_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    at timestamptz not null
);
alter table learning.place enable row level security, force row level security;
create policy between on learning.place
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

-- A practice question that was answered, as a card of a Leitner box.
create table learning.practice_card (
    enrolment_id uuid not null references learning.enrolment,
    unit_id uuid not null,
    item text not null,
    learner_id uuid not null,
    organization_id uuid not null,
    is_right boolean not null,
    answers int not null default 1,
    box int not null check (box between 1 and 5),
    due_on date not null,
    reviewed_on date,
    primary key (enrolment_id, unit_id, item)
);
create index practice_card_due on learning.practice_card (learner_id, due_on);
alter table learning.practice_card enable row level security, force row level security;
create policy between on learning.practice_card
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

create table learning.pace (
    enrolment_id uuid primary key references learning.enrolment,
    learner_id uuid not null,
    organization_id uuid not null,
    starts_on date not null,
    weeks int not null check (weeks between 1 and 104),
    done uuid[] not null
);
alter table learning.pace enable row level security, force row level security;
create policy between on learning.pace
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

-- The best score of a task, as a fraction, as `assessment` told.
create table learning.task_score (
    enrolment_id uuid not null references learning.enrolment,
    task text not null,
    learner_id uuid not null,
    organization_id uuid not null,
    fraction numeric not null check (fraction >= 0),
    primary key (enrolment_id, task)
);
alter table learning.task_score enable row level security, force row level security;
create policy between on learning.task_score
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

create table learning.cohort_group (
    enrolment_id uuid not null references learning.enrolment,
    name text not null check (length(name) between 1 and 60),
    learner_id uuid not null,
    organization_id uuid not null,
    primary key (enrolment_id, name)
);
alter table learning.cohort_group enable row level security, force row level security;
create policy between on learning.cohort_group
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));

create table learning.habit (
    person_id uuid primary key,
    is_light boolean not null default false,
    reviews_a_day int not null default 10 check (reviews_a_day between 0 and 50)
);
alter table learning.habit enable row level security, force row level security;
create policy person on learning.habit using (person_id = (select tenancy.person()));

-- A cohort moved to another version of its course; undone or confirmed once.
create table learning.migration (
    id uuid primary key,
    offering_id uuid not null,
    organization_id uuid not null,
    from_course uuid not null,
    from_number int not null,
    to_course uuid not null,
    to_number int not null,
    redo uuid[] not null,
    people int not null,
    declared_by uuid,
    declared_at timestamptz not null,
    settled_at timestamptz,
    is_undone boolean not null default false
);
create index migration_by_offering on learning.migration (offering_id, declared_at desc);
alter table learning.migration enable row level security, force row level security;
create policy tenant on learning.migration using (organization_id = (select tenancy.organization()));

-- By which move this is to be done again; null where it counts.
alter table learning.completion add column void_by uuid;
