-- A holder asks to have a credential renewed by what they did; a person decides. Both only grow, but for the words,
-- which go with their person.
create table issuing.renewal_request (
    id uuid primary key,
    credential_id uuid not null,
    organization_id uuid not null,
    learner_id uuid not null,
    hours numeric(6, 1) not null check (hours > 0),
    words text not null check (length(words) <= 5000),
    asked_at timestamptz not null,
    unique (id, organization_id, learner_id),
    foreign key (credential_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
create index renewal_request_by_credential on issuing.renewal_request (credential_id);
create index renewal_request_by_time on issuing.renewal_request (organization_id, asked_at);
alter table issuing.renewal_request enable row level security, force row level security;
create policy organization_and_learner_read on issuing.renewal_request for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy learner_asks on issuing.renewal_request for insert with check (learner_id = (select tenancy.person()));
create policy organization_erases on issuing.renewal_request for update
    using (organization_id = (select tenancy.organization()));
create trigger only_grows before update or delete on issuing.renewal_request
    for each row execute function issuing.refuse_change_but_silence();

create table issuing.renewal_decision (
    request_id uuid primary key,
    organization_id uuid not null,
    learner_id uuid not null,
    granted boolean not null,
    decided_by uuid not null check (decided_by <> learner_id),
    decided_at timestamptz not null,
    words text not null check (length(words) <= 1000),
    foreign key (request_id, organization_id, learner_id)
        references issuing.renewal_request (id, organization_id, learner_id)
);
alter table issuing.renewal_decision enable row level security, force row level security;
create policy organization_and_learner_read on issuing.renewal_decision for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_decides on issuing.renewal_decision for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_erases on issuing.renewal_decision for update
    using (organization_id = (select tenancy.organization()));
create trigger only_grows before update or delete on issuing.renewal_decision
    for each row execute function issuing.refuse_change_but_silence();
