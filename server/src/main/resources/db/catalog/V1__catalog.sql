-- Drafts and everything about their review belong to the organization that writes them. What is published is public
-- and never changes; retiring, opening and closing are rows of their own.

create table catalog.entry (
    id uuid primary key,
    organization_id uuid not null,
    started_by uuid not null,
    started_at timestamptz not null,
    unique (id, organization_id)
);
create index entry_by_organization on catalog.entry (organization_id);
alter table catalog.entry enable row level security, force row level security;
create policy tenant on catalog.entry
    using (organization_id = tenancy.organization());

-- At most one per entry: what will be published as its version `number`.
create table catalog.draft (
    entry_id uuid primary key,
    organization_id uuid not null,
    number integer not null check (number > 0),
    definition jsonb not null,
    version integer not null check (version > 0),
    foreign key (entry_id, organization_id) references catalog.entry (id, organization_id)
);
alter table catalog.draft enable row level security, force row level security;
create policy tenant on catalog.draft
    using (organization_id = tenancy.organization());

-- Who wrote what will be version `number`: one row for each save.
create table catalog.draft_change (
    entry_id uuid not null,
    organization_id uuid not null,
    number integer not null,
    draft_version integer not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (entry_id, number, draft_version),
    foreign key (entry_id, organization_id) references catalog.entry (id, organization_id)
);
alter table catalog.draft_change enable row level security, force row level security;
create policy tenant on catalog.draft_change
    using (organization_id = tenancy.organization());

-- A request holds for the draft version that it names: a later save takes it back.
create table catalog.review_request (
    entry_id uuid not null,
    organization_id uuid not null,
    number integer not null,
    draft_version integer not null,
    requested_by uuid not null,
    requested_at timestamptz not null,
    primary key (entry_id, number, draft_version),
    foreign key (entry_id, organization_id) references catalog.entry (id, organization_id)
);
alter table catalog.review_request enable row level security, force row level security;
create policy tenant on catalog.review_request
    using (organization_id = tenancy.organization());

create table catalog.rejection (
    entry_id uuid not null,
    organization_id uuid not null,
    number integer not null,
    draft_version integer not null,
    reason text not null check (length(reason) between 1 and 2000),
    rejected_by uuid not null,
    rejected_at timestamptz not null,
    primary key (entry_id, number, draft_version),
    foreign key (entry_id, number, draft_version) references catalog.review_request (entry_id, number, draft_version)
);
alter table catalog.rejection enable row level security, force row level security;
create policy tenant on catalog.rejection
    using (organization_id = tenancy.organization());

-- `definition` is canonical JSON (RFC 8785), exactly the text that was hashed.
create table catalog.published_entry (
    entry_id uuid not null,
    number integer not null check (number > 0),
    organization_id uuid not null,
    definition text not null,
    content_hash text not null
        check (content_hash = encode(sha256(convert_to(definition, 'UTF8')), 'hex')),
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (entry_id, number),
    foreign key (entry_id, organization_id) references catalog.entry (id, organization_id)
);
alter table catalog.published_entry enable row level security, force row level security;
create policy anybody_reads on catalog.published_entry for select using (true);
create policy owner_publishes on catalog.published_entry for insert
    with check (organization_id = tenancy.organization());

create function catalog.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'a published version never changes'; end $$;
create trigger never_changes before update or delete on catalog.published_entry
    for each row execute function catalog.refuse_change();
create trigger never_empties before truncate on catalog.published_entry
    for each statement execute function catalog.refuse_change();

create table catalog.retirement (
    entry_id uuid not null,
    number integer not null,
    organization_id uuid not null,
    retired_by uuid not null,
    retired_at timestamptz not null,
    primary key (entry_id, number),
    foreign key (entry_id, number) references catalog.published_entry (entry_id, number)
);
alter table catalog.retirement enable row level security, force row level security;
create policy anybody_reads on catalog.retirement for select using (true);
create policy owner_retires on catalog.retirement for insert
    with check (organization_id = tenancy.organization());

create table catalog.opening (
    offering_id uuid primary key,
    organization_id uuid not null,
    opened_by uuid not null,
    opened_at timestamptz not null
);
alter table catalog.opening enable row level security, force row level security;
create policy anybody_reads on catalog.opening for select using (true);
create policy owner_opens on catalog.opening for insert
    with check (organization_id = tenancy.organization());

-- Seen by its organization; by anybody from its opening on.
create table catalog.offering (
    id uuid primary key,
    organization_id uuid not null,
    entry_id uuid not null,
    number integer not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    foreign key (entry_id, number) references catalog.published_entry (entry_id, number)
);
create index offering_by_entry on catalog.offering (entry_id, number);
alter table catalog.offering enable row level security, force row level security;
create policy owner_or_open on catalog.offering for select
    using (organization_id = tenancy.organization()
           or exists (select 1 from catalog.opening o where o.offering_id = offering.id));
create policy owner_plans on catalog.offering for insert
    with check (organization_id = tenancy.organization());
alter table catalog.opening add foreign key (offering_id) references catalog.offering;

create table catalog.closing (
    offering_id uuid primary key references catalog.opening,
    organization_id uuid not null,
    closed_by uuid not null,
    closed_at timestamptz not null
);
alter table catalog.closing enable row level security, force row level security;
create policy anybody_reads on catalog.closing for select using (true);
create policy owner_closes on catalog.closing for insert
    with check (organization_id = tenancy.organization());

create table catalog.filled_task (
    offering_id uuid not null references catalog.offering,
    task text not null,
    organization_id uuid not null,
    filled_at timestamptz not null,
    primary key (offering_id, task)
);
alter table catalog.filled_task enable row level security, force row level security;
create policy tenant on catalog.filled_task
    using (organization_id = tenancy.organization());
