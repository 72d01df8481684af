-- Who waits for a seat in an offering that is full.
create table learning.waiting (
    offering_id uuid not null,
    learner_id uuid not null,
    organization_id uuid not null,
    since timestamptz not null,
    primary key (offering_id, learner_id)
);
create index waiting_in_turn on learning.waiting (offering_id, since, learner_id);
alter table learning.waiting enable row level security, force row level security;
create policy between on learning.waiting
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
