-- Who saw what tasks of an entry ask, with the key: they cannot sit them any more.
create table assessment.key_reading (
    entry_id uuid not null,
    reader_id uuid not null,
    organization_id uuid not null,
    read_at timestamptz not null,
    primary key (entry_id, reader_id)
);
alter table assessment.key_reading enable row level security, force row level security;
create policy tenant on assessment.key_reading using (organization_id = tenancy.organization());
