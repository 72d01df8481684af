-- Membership begins when the invited person accepts, never before. The organization sees the address that it typed and
-- whether somebody accepted; whoever bears the letter's secret sees the one invitation.

create table identity.invitation (
    id uuid primary key,
    organization_id uuid not null references identity.organization,
    address text not null check (length(address) between 3 and 255),
    address_hash text not null,
    roles text[] not null check (cardinality(roles) between 1 and 20),
    invited_by uuid not null,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    sendings integer not null default 1 check (sendings between 1 and 100),
    token_hash text unique,
    accepted_by uuid,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    check ((accepted_by is null) = (accepted_at is null))
);
create index invitation_by_organization on identity.invitation (organization_id, invited_at desc, id);
create unique index invitation_open on identity.invitation (organization_id, address_hash)
    where accepted_at is null and withdrawn_at is null;
alter table identity.invitation enable row level security, force row level security;
create policy tenant_or_bearer on identity.invitation
    using (organization_id = (select tenancy.organization())
           or (select tenancy.secret()) in (id::text, token_hash));

-- Which entry of its own an organization wants its members to hold before they publish, mark or hold sessions. The
-- entry belongs to another module, so its id, words and address are kept as they were told.
create table identity.licence_demand (
    organization_id uuid not null references identity.organization,
    kind text not null,
    entry_id uuid not null,
    title text not null check (length(title) between 1 and 300),
    path text not null check (path like '/%'),
    demanded_by uuid,
    demanded_at timestamptz not null,
    primary key (organization_id, kind)
);
alter table identity.licence_demand enable row level security, force row level security;
create policy tenant on identity.licence_demand using (organization_id = (select tenancy.organization()));

-- A credential that somebody holds, as far as licences need it: of which entry, until when.
create table identity.licence (
    credential_id uuid primary key,
    organization_id uuid not null references identity.organization,
    person_id uuid not null,
    entry_id uuid not null,
    earned_at timestamptz not null,
    valid_until timestamptz,
    withdrawn_at timestamptz
);
create index licence_by_person on identity.licence (organization_id, person_id, entry_id);
create index licence_by_entry on identity.licence (organization_id, entry_id);
alter table identity.licence enable row level security, force row level security;
create policy between_see on identity.licence for select
    using (organization_id = (select tenancy.organization()) or person_id = (select tenancy.person()));
create policy organization_gives on identity.licence for insert
    with check (organization_id = (select tenancy.organization()));
create policy organization_withdraws on identity.licence for update
    using (organization_id = (select tenancy.organization()));

-- How far the chain of the audit log was found whole, so that a look at the log does not hash all of it again.
create table identity.audit_check (
    organization_id uuid primary key references identity.organization,
    sequence bigint not null check (sequence >= 0),
    hash text not null,
    begun_at timestamptz not null,
    checked_at timestamptz not null,
    broken_at bigint
);
alter table identity.audit_check enable row level security, force row level security;
create policy tenant on identity.audit_check using (organization_id = (select tenancy.organization()));
create index audit_entry_by_time on identity.audit_entry (organization_id, at);
