-- The same change to many credentials: a list that is fixed when it is asked for, and done line by line.
create table issuing.bulk_change (
    id uuid primary key,
    organization_id uuid not null,
    kind text not null check (kind in ('SUSPEND', 'REINSTATE', 'REVOKE', 'SUPERSEDE', 'RENEW')),
    cause text not null,
    reason text not null check (length(reason) <= 1000),
    days integer not null check (days between 0 and 90),
    made_by uuid not null,
    made_at timestamptz not null,
    undoes uuid unique references issuing.bulk_change,
    unique (id, organization_id)
);
create index bulk_change_by_time on issuing.bulk_change (organization_id, made_at desc);
alter table issuing.bulk_change enable row level security, force row level security;
create policy tenant on issuing.bulk_change using (organization_id = (select tenancy.organization()));

create table issuing.bulk_line (
    change_id uuid not null,
    position integer not null check (position >= 1),
    organization_id uuid not null,
    credential_id uuid not null,
    number integer,
    taken_at timestamptz,
    attempts integer not null default 0,
    done_at timestamptz,
    outcome text check (outcome in ('DONE', 'UNCHANGED', 'REFUSED')),
    words text,
    primary key (change_id, position),
    unique (change_id, credential_id),
    foreign key (change_id, organization_id) references issuing.bulk_change (id, organization_id),
    check ((done_at is null) = (outcome is null))
);
create index bulk_line_open on issuing.bulk_line (organization_id, change_id, position) where done_at is null;
alter table issuing.bulk_line enable row level security, force row level security;
create policy tenant on issuing.bulk_line using (organization_id = (select tenancy.organization()));
