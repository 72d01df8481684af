-- An award belongs to the organization that decides; its learner may read it. Nothing is ever deleted, and what was
-- decided stays written: the newest decision is the award's.

create table awarding.award (
    id uuid primary key,
    organization_id uuid not null,
    enrolment_id uuid not null unique,
    learner_id uuid not null,
    learner_name text not null,
    entry_id uuid not null,
    entry_version integer not null,
    title text not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    results jsonb not null,
    overall numeric(5, 4) not null check (overall between 0 and 1),
    markers uuid[] not null,
    state text not null check (state in ('REFERRED', 'GRANTED', 'DECLINED')),
    decision jsonb not null,
    decided_at timestamptz not null,
    decided_by uuid check (decided_by <> learner_id and decided_by <> all (markers)),
    version integer not null default 1
);
create index award_queue on awarding.award (organization_id, state, decided_at);
create index award_by_learner on awarding.award (learner_id);
alter table awarding.award enable row level security, force row level security;
create policy organization_and_learner_read on awarding.award for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_decides on awarding.award for insert with check (organization_id = (select tenancy.organization()));
create policy organization_decides_again on awarding.award for update
    using (organization_id = (select tenancy.organization())) with check (organization_id = tenancy.organization());

create table awarding.decision (
    award_id uuid not null references awarding.award,
    version integer not null,
    organization_id uuid not null,
    learner_id uuid not null,
    decision jsonb not null,
    decided_at timestamptz not null,
    decided_by uuid,
    primary key (award_id, version)
);
alter table awarding.decision enable row level security, force row level security;
create policy organization_and_learner_read on awarding.decision for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_decides on awarding.decision for insert
    with check (organization_id = (select tenancy.organization()));
