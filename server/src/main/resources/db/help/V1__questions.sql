-- A question about a credential or a course lies between who asks and the organization that answers for it. What was
-- said stays said.

create table help.question (
    id uuid primary key,
    organization_id uuid not null,
    person_id uuid not null,
    asker text not null check (length(asker) between 1 and 200),
    subject text not null check (length(subject) between 1 and 200),
    about text not null check (length(about) between 1 and 300),
    credential_id uuid,
    state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    asked_at timestamptz not null,
    touched_at timestamptz not null,
    unique (id, organization_id, person_id)
);
create index question_queue on help.question (organization_id, state, touched_at desc);
create index question_by_person on help.question (person_id, touched_at desc);
alter table help.question enable row level security, force row level security;
create policy between on help.question
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));

create table help.message (
    question_id uuid not null,
    number integer not null check (number > 0),
    organization_id uuid not null,
    person_id uuid not null,
    by_desk boolean not null,
    author uuid not null,
    text text not null check (length(text) between 1 and 5000),
    at timestamptz not null,
    primary key (question_id, number),
    foreign key (question_id, organization_id, person_id) references help.question (id, organization_id, person_id)
);
alter table help.message enable row level security, force row level security;
create policy between on help.message
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));
