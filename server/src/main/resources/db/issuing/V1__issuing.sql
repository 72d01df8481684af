-- What we meant to sign (intent), what we signed (credential), and what was said about it later (revocation). None of
-- these rows ever changes, and none is deleted. A status list is not stored: it is computed from slots and revocations.

create table issuing.status_list (
    id uuid primary key,
    organization_id uuid not null,
    purpose text not null check (purpose in ('revocation', 'suspension')),
    issuer text not null,
    number integer not null check (number >= 1),
    opened_at timestamptz not null,
    unique (organization_id, purpose, issuer, number)
);
alter table issuing.status_list enable row level security, force row level security;
create policy tenant on issuing.status_list using (organization_id = (select tenancy.organization()));

create table issuing.status_slot (
    list_id uuid not null references issuing.status_list,
    index integer not null check (index between 0 and 131071),
    credential_id uuid not null unique,
    organization_id uuid not null,
    primary key (list_id, index)
);
alter table issuing.status_slot enable row level security, force row level security;
create policy tenant on issuing.status_slot using (organization_id = (select tenancy.organization()));

create table issuing.intent (
    award_id uuid primary key,
    organization_id uuid not null,
    learner_id uuid not null,
    credential_id uuid not null unique references issuing.status_slot (credential_id),
    key_id uuid not null,
    created_at timestamptz not null,
    unsigned bytea not null
);
create index intent_by_organization on issuing.intent (organization_id, created_at);
alter table issuing.intent enable row level security, force row level security;
create policy tenant on issuing.intent using (organization_id = (select tenancy.organization()));

create table issuing.credential (
    id uuid primary key references issuing.intent (credential_id),
    award_id uuid not null unique references issuing.intent,
    organization_id uuid not null,
    learner_id uuid not null,
    learner_name text not null,
    entry_id uuid not null,
    entry_version integer not null,
    title text not null,
    signed bytea not null,
    sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    status_list uuid not null,
    status_index integer not null,
    issued_at timestamptz not null,
    unique (status_list, status_index)
);
create index credential_by_organization on issuing.credential (organization_id, issued_at desc);
create index credential_by_learner on issuing.credential (learner_id);
alter table issuing.credential enable row level security, force row level security;
create policy organization_and_learner_read on issuing.credential for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_issues on issuing.credential for insert
    with check (organization_id = (select tenancy.organization()));

create table issuing.revocation (
    credential_id uuid primary key references issuing.credential,
    organization_id uuid not null,
    learner_id uuid not null,
    revoked_by uuid not null,
    revoked_at timestamptz not null,
    reason text not null check (length(reason) between 1 and 1000)
);
alter table issuing.revocation enable row level security, force row level security;
create policy organization_and_learner_read on issuing.revocation for select
    using (organization_id = (select tenancy.organization()) or learner_id = (select tenancy.person()));
create policy organization_revokes on issuing.revocation for insert
    with check (organization_id = (select tenancy.organization()));

-- An award whose credential could not be made: a task for a person, taken away when it is tried again.
create table issuing.obstacle (
    award_id uuid primary key,
    organization_id uuid not null,
    findings text[] not null,
    met_at timestamptz not null
);
alter table issuing.obstacle enable row level security, force row level security;
create policy tenant on issuing.obstacle using (organization_id = (select tenancy.organization()));

create function issuing.refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% only grows', tg_table_name; end $$;
create trigger only_grows before update or delete on issuing.status_slot
    for each row execute function issuing.refuse_change();
create trigger only_grows before update or delete on issuing.intent
    for each row execute function issuing.refuse_change();
create trigger only_grows before update or delete on issuing.credential
    for each row execute function issuing.refuse_change();
create trigger only_grows before update or delete on issuing.revocation
    for each row execute function issuing.refuse_change();
