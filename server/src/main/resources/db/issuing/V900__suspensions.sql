-- A suspension holds until a reinstatement with its number is added. Both only grow. A credential's place is the same in
-- two lists of one number: the revocations and the suspensions.
alter table issuing.credential
    add column valid_until timestamptz,
    add unique (id, organization_id, learner_id);
alter table issuing.credential disable trigger only_grows, no force row level security;
update issuing.credential set valid_until = (convert_from(signed, 'UTF8')::jsonb ->> 'validUntil')::timestamptz;
alter table issuing.credential enable trigger only_grows, force row level security;

create table issuing.suspension (
    credential_id uuid not null,
    number integer not null check (number >= 1),
    organization_id uuid not null,
    learner_id uuid not null,
    suspended_by uuid not null,
    suspended_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 1000),
    primary key (credential_id, number),
    foreign key (credential_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
alter table issuing.suspension enable row level security, force row level security;
create policy organization_and_learner_read on issuing.suspension for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_suspends on issuing.suspension for insert
    with check (organization_id = (select tenancy.organization()));

create table issuing.reinstatement (
    credential_id uuid not null,
    number integer not null,
    organization_id uuid not null,
    learner_id uuid not null,
    reinstated_by uuid not null,
    reinstated_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 1000),
    primary key (credential_id, number),
    foreign key (credential_id, number) references issuing.suspension,
    foreign key (credential_id, organization_id, learner_id)
        references issuing.credential (id, organization_id, learner_id)
);
alter table issuing.reinstatement enable row level security, force row level security;
create policy organization_and_learner_read on issuing.reinstatement for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_reinstates on issuing.reinstatement for insert
    with check (organization_id = (select tenancy.organization()));

create trigger only_grows before update or delete on issuing.suspension
    for each row execute function issuing.refuse_change();
create trigger only_grows before update or delete on issuing.reinstatement
    for each row execute function issuing.refuse_change();
