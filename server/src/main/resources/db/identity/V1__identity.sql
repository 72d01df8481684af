-- Organizations are public; people, their addresses and memberships are seen by themselves and by organizations
-- that they belong to; secrets (links, address look-ups) open exactly the rows that carry their hash.

create table identity.organization (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    name text not null check (length(name) between 1 and 200),
    url text,
    email text,
    colour text not null check (colour ~ '^#[0-9a-fA-F]{6}$'),
    logo bytea check (length(logo) <= 262144),
    version integer not null default 1,
    created_at timestamptz not null
);
alter table identity.organization enable row level security, force row level security;
create policy anybody_reads on identity.organization for select using (true);
create policy itself_changes on identity.organization for update using (id = tenancy.organization());
create policy itself_founds on identity.organization for insert with check (id = tenancy.organization());

create table identity.membership (
    organization_id uuid not null references identity.organization,
    person_id uuid not null,
    role text not null,
    granted_by uuid,
    granted_at timestamptz not null,
    primary key (organization_id, person_id, role)
);
create index membership_by_person on identity.membership (person_id);
alter table identity.membership enable row level security, force row level security;
create policy between on identity.membership
    using (organization_id = tenancy.organization() or person_id = tenancy.person());

create table identity.person (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    created_at timestamptz not null
);
alter table identity.person enable row level security, force row level security;
create policy between on identity.person
    using (id = tenancy.person()
           or exists (select 1 from identity.membership m
                      where m.person_id = person.id and m.organization_id = tenancy.organization()))
    with check (true);

create table identity.address (
    person_id uuid not null references identity.person,
    address text not null,
    address_hash text not null unique,
    confirmed_at timestamptz,
    primary key (person_id, address)
);
alter table identity.address enable row level security, force row level security;
create policy person_or_bearer on identity.address
    using (person_id = tenancy.person()
           or address_hash = tenancy.secret()
           or exists (select 1 from identity.membership m
                      where m.person_id = address.person_id and m.organization_id = tenancy.organization()))
    with check (true);

create table identity.sign_in_link (
    id uuid primary key,
    address text not null,
    address_hash text not null,
    next text not null,
    token_hash text unique,
    asked_at timestamptz not null,
    used_at timestamptz
);
create index sign_in_link_by_address on identity.sign_in_link (address_hash, asked_at);
alter table identity.sign_in_link enable row level security, force row level security;
create policy bearer on identity.sign_in_link
    using (tenancy.secret() in (id::text, address_hash, token_hash)) with check (true);

create table identity.audit_entry (
    organization_id uuid not null,
    sequence bigint not null,
    at timestamptz not null,
    actor uuid,
    action text not null,
    subject text not null,
    details text not null,
    previous_hash text not null,
    hash text not null,
    primary key (organization_id, sequence)
);
alter table identity.audit_entry enable row level security, force row level security;
create policy tenant on identity.audit_entry using (organization_id = tenancy.organization());
create function identity.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the audit log only grows'; end $$;
create trigger only_grows before update or delete on identity.audit_entry
    for each row execute function identity.refuse_change();
