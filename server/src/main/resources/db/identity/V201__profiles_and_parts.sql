-- What an organization says of itself beside its name, how it looks, in which languages and in whose time it works.
-- Public, like the organization: it is what a stranger reads about an issuer.

alter table identity.organization
    add column typeface text not null default 'HOUSE',
    add column roundness text not null default 'STANDARD',
    add column logo_type text not null default 'image/png' check (logo_type in ('image/png', 'image/svg+xml')),
    add column languages text[] not null default '{en}' check (cardinality(languages) between 1 and 20),
    add column zone text not null default 'Etc/UTC' check (length(zone) between 1 and 60),
    add column profile jsonb not null default '{}';

-- Faculties, schools and units. The tenant is the university: a part is a row of it, never a tenant of its own.
create table identity.part (
    id uuid primary key,
    organization_id uuid not null references identity.organization,
    parent_id uuid,
    kind text not null,
    name text not null check (length(name) between 1 and 200),
    url text,
    email text,
    profile jsonb not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null,
    closed_at timestamptz,
    unique (id, organization_id),
    foreign key (parent_id, organization_id) references identity.part (id, organization_id),
    check (parent_id <> id)
);
create index part_by_organization on identity.part (organization_id, parent_id);
alter table identity.part enable row level security, force row level security;
create policy anybody_reads on identity.part for select using (true);
create policy itself_adds on identity.part for insert with check (organization_id = (select tenancy.organization()));
create policy itself_changes on identity.part for update using (organization_id = (select tenancy.organization()));

-- Who vouches for an organization: which body, for what, until when.
create table identity.accreditation (
    id uuid primary key,
    organization_id uuid not null references identity.organization,
    body text not null check (length(body) between 1 and 200),
    scope text not null check (length(scope) between 1 and 500),
    reference text,
    valid_from date,
    valid_until date,
    added_at timestamptz not null,
    check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index accreditation_by_organization on identity.accreditation (organization_id, added_at);
alter table identity.accreditation enable row level security, force row level security;
create policy anybody_reads on identity.accreditation for select using (true);
create policy itself_adds on identity.accreditation for insert
    with check (organization_id = (select tenancy.organization()));
create policy itself_removes on identity.accreditation for delete
    using (organization_id = (select tenancy.organization()));
