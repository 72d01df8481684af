-- Programs of an organization: a client acts as a person of its own, who has no address and so can never sign in. The
-- client is seen by its organization and by whoever shows its secret; a token by its bearer too.

create table identity.api_client (
    id uuid primary key references identity.person,
    organization_id uuid not null references identity.organization,
    name text not null check (length(name) between 1 and 100),
    secret_hash text not null unique,
    hint text not null check (length(hint) = 4),
    scopes text[] not null,
    networks text[] not null,
    made_by uuid not null,
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz,
    withdrawn_at timestamptz
);
create index api_client_by_organization on identity.api_client (organization_id);
alter table identity.api_client enable row level security, force row level security;
create policy organization_or_bearer on identity.api_client
    using (organization_id = (select tenancy.organization()) or secret_hash = (select tenancy.secret()));

create policy organization_sees_its_programs on identity.person for select
    using (id in (select c.id from identity.api_client c where c.organization_id = (select tenancy.organization())));

create table identity.access_token (
    token_hash text primary key,
    client_id uuid not null references identity.api_client,
    organization_id uuid not null,
    scopes text[] not null,
    ends_at timestamptz not null
);
create index access_token_by_client on identity.access_token (client_id);
alter table identity.access_token enable row level security, force row level security;
create policy organization_or_bearer on identity.access_token
    using (organization_id = (select tenancy.organization()) or token_hash = (select tenancy.secret()));
create policy housekeeping on identity.access_token for delete
    using ((select tenancy.secret()) = 'housekeeping' and ends_at < now());

-- Calls in the minute that runs. Not logged: a crash forgets it, and counting waits for no disk.
create unlogged table identity.api_use (
    client_id uuid primary key,
    organization_id uuid not null,
    minute bigint not null,
    calls integer not null
);
alter table identity.api_use enable row level security, force row level security;
create policy organization on identity.api_use using (organization_id = (select tenancy.organization()));
