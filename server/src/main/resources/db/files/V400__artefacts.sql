-- Files that organizations keep: each once per organization, by its content. The bytes are in the data folder.

create table files.artefact (
    organization_id uuid not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    type text not null,
    bytes bigint not null check (bytes > 0),
    name text not null check (length(name) between 1 and 100),
    uploaded_by uuid,
    uploaded_at timestamptz not null,
    primary key (organization_id, sha256)
);
alter table files.artefact enable row level security, force row level security;
create policy tenant on files.artefact using (organization_id = (select tenancy.organization()));

-- Files on their way.
create table files.upload (
    id uuid primary key,
    organization_id uuid not null,
    name text not null check (length(name) between 1 and 100),
    bytes bigint not null check (bytes > 0),
    begun_at timestamptz not null
);
alter table files.upload enable row level security, force row level security;
create policy tenant on files.upload using (organization_id = (select tenancy.organization()));
