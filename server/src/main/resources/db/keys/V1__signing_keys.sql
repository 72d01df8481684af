-- Keys are never deleted: what a retired key signed must be provable for ever. The private part is wrapped under a
-- master key that is not in the database.

create table keys.signing_key (
    id uuid primary key,
    organization_id uuid not null,
    public_key text not null unique,
    wrapped bytea not null,
    created_at timestamptz not null,
    retired_at timestamptz check (retired_at >= created_at)
);
create unique index one_current_key on keys.signing_key (organization_id) where retired_at is null;
alter table keys.signing_key enable row level security, force row level security;
create policy tenant on keys.signing_key using (organization_id = (select tenancy.organization()));
revoke delete, truncate on keys.signing_key from ${app};
